import { describe, expect, it } from 'vitest';
import { readRtf } from '../../../../src/read/office/read-rtf.js';
import type { ReadLines } from '../../../../src/read/reader.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';
import { encodeTcvn3, encodeVni, encodeWindows1258 } from '../../../support/legacy-encoders.js';

const FONTS =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman{\\*\\falt x};}{\\f1\\froman\\fcharset163 Times New Roman (Vietnamese);}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset0 .VnTime;}{\\f4\\fcharset0 .VnTimeH;}{\\f5\\fcharset0 VNI-Times;}}';
const STYLES = '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 heading 2;}{\\*\\cs10 Default;}}';

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Vietnamese as RTF writes it: `\u` with a question mark for those who do not understand. */
function encode(text: string): string {
  return text.replace(/[^\0-\x7e]/g, (character) => {
    const code = character.charCodeAt(0);
    return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  });
}

function escapeBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
}

function rtf(body: string, head = ''): Uint8Array {
  return bytesOf(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head}${FONTS}${STYLES}${encode(body)}}`);
}

function read(bytes: Uint8Array): ReadLines {
  const result = readRtf(bytes, READ_LIMITS);
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result;
}

function textsOf(bytes: Uint8Array): string[] {
  return read(bytes)
    .lines.filter(({ kind }) => kind !== 'blank' && kind !== 'break')
    .map(({ text }) => text);
}

describe('characters', () => {
  it.each([
    ['\\u', 'Công tác xã hội', 'Công tác xã hội'],
    ['\\u with other fallbacks', "x\\uc2\\u7897??{\\uc0\\u7897}\\uc1\\u7897\\'3fy", 'xộộộy'],
    ['\\u without a fallback before another', 'h\\u7897\\u7897?i', 'hộội'],
    [
      'the code page of the font',
      `\\f1 ${escapeBytes(encodeWindows1258('Công tác xã hội ở tỉnh'))}`,
      'Công tác xã hội ở tỉnh',
    ],
    ['the code page of the font in a group of its own', `{\\f1 ${escapeBytes(encodeWindows1258('Sở'))}} \\'a9`, 'Sở ©'],
    ['two versions of one text', '{\\upr{xa hoi}{\\*\\ud{x\\u227?h\\u7897?i}}}', 'xãhội'],
    ['signs by name', 'a\\~b\\endash c\\ldblquote d\\rdblquote\\_e\\-g\\bullet', 'a b–c“d”-eg•'],
    ['signs of the symbol font', "{\\f2 \\'b3} 60%", '≥ 60%'],
    ['braces and backslashes', '\\{a\\}\\\\', '{a}\\'],
    ['Windows-1252', "a \\'96 b \\'93c\\'94", 'a – b “c”'],
    ['lines of the file, which part nothing', 'Công\r\n tác\n xã', 'Công tác xã'],
  ])('are read from %s', (_, body, text) => {
    expect(textsOf(rtf(`\\pard ${body}\\par`))).toEqual([text]);
  });

  it('takes the code page of the document where a font names none', () => {
    const text = escapeBytes(encodeWindows1258('xã hội'));
    expect(textsOf(bytesOf(`{\\rtf1\\ansi\\ansicpg1258 ${text}\\par}`))).toEqual(['xã hội']);
  });

  it.each([
    ['tcvn3', 3, encodeTcvn3('Phát triển công tác xã hội'), 'Phát triển công tác xã hội'],
    ['tcvn3', 4, encodeTcvn3('phát triển công tác xã hội'), 'PHÁT TRIỂN CÔNG TÁC XÃ HỘI'],
    ['vni', 5, encodeVni('Phát triển công tác xã hội'), 'Phát triển công tác xã hội'],
  ] as const)('in a font of %s are converted (%s)', (encoding, font, bytes, text) => {
    const { lines, notes } = read(rtf(`\\f0 Nghề: {\\f${font} ${escapeBytes(bytes)}}\\par`));
    expect(lines[0]?.text).toBe(`Nghề: ${text}`);
    expect(notes?.encoding).toBe(encoding);
  });

  it('in Unicode stay when the name of an old font is still set', () => {
    const { lines, notes } = read(rtf('{\\f3 Người làm công tác xã hội là nòng cốt}\\par'));
    expect(lines[0]?.text).toBe('Người làm công tác xã hội là nòng cốt');
    expect(notes?.encoding).toBeUndefined();
  });
});

describe('what is no text', () => {
  it.each([
    ['information', '{\\info{\\title x}{\\author y}}'],
    ['headers, footers and notes', '{\\header x\\par}{\\footerf y\\par}{\\footnote z}{\\*\\annotation a}'],
    ['unknown groups that may be passed over', '{\\*\\neues x{y}}'],
    ['pictures', '{\\*\\shppict{\\pict\\pngblip 89504e}}{\\nonshppict{\\pict 00}}'],
    ['binary data', '{\\*\\data \\bin5 }{}}\\x}'],
    ['bookmarks', '{\\*\\bkmkstart x}{\\*\\bkmkend x}'],
    ['instructions of fields', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt }}'],
    ['tables of contents', '{\\field{\\*\\fldinst  TOC \\\\o "1-3"}{\\fldrslt I. MỤC TIÊU\\tab 2\\par}}'],
    ['objects', '{\\object{\\*\\objclass Package}{\\*\\objdata 0105}}'],
  ])('%s', (_, group) => {
    expect(textsOf(rtf(`\\pard tr${group}ước\\par sau\\par`))).toEqual(['trước', 'sau']);
  });

  it('is counted where the author took it away', () => {
    const body =
      'Đạt {\\strike 50%}60%\\par {\\v ẩn}hiện\\par {\\b\\striked1 cả}\\par Tăng {\\deleted 60%}{\\revised 90%}\\par';
    const { lines, notes } = read(rtf(body));
    expect(lines.map(({ text }) => text)).toEqual(['Đạt 60%', 'hiện', '', 'Tăng 90%']);
    expect(notes?.setAside).toEqual({ deleted: 1, struck: 2, hidden: 1 });
  });

  it('joins paragraphs whose mark was deleted', () => {
    const { lines } = read(rtf('một {\\deleted hai\\par ba}bốn\\par năm\\par'));
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['một bốn', 1],
      ['năm', 3],
    ]);
  });
});

describe('paragraphs', () => {
  it('take the numbers that the file shows', () => {
    const item = (label: string, text: string) => `\\pard{\\listtext\\pard\\plain ${label}\\tab}\\ls1 ${text}\\par`;
    const body =
      item('I.', 'MỤC TIÊU') +
      item('1.2.', 'Cụ thể') +
      item('Điều 3.', 'Phạm vi') +
      item('a)', 'đào tạo') +
      item("\\f2\\'b7", 'chấm') +
      item('-', 'gạch') +
      `\\pard{\\pntext\\f2\\'b7\\tab}{\\*\\pn\\pnlvlblt}cũ\\par\\pard không số\\par`;
    expect(textsOf(rtf(body))).toEqual([
      'I. MỤC TIÊU',
      '1.2. Cụ thể',
      'Điều 3. Phạm vi',
      'a) đào tạo',
      '• chấm',
      '- gạch',
      '• cũ',
      'không số',
    ]);
    expect(read(rtf(body)).notes).toEqual({});
  });

  it('in lists without shown numbers are reported', () => {
    expect(read(rtf('\\pard\\ls1 MỤC TIÊU\\par\\pard\\ls1 NHIỆM VỤ\\par')).notes).toEqual({ numberingLost: true });
  });

  it('are headings by style name or outline level', () => {
    const { lines } = read(rtf('\\pard\\s1 A\\par\\pard\\s2 B\\par\\pard\\outlinelevel2 C\\par\\pard\\s0 D\\par'));
    expect(lines.map(({ depth }) => depth ?? null)).toEqual([1, 2, 3, null]);
  });

  it('are strong when all their letters are', () => {
    const { lines } = read(rtf('{\\b cả đoạn}\\par {\\b nửa} đoạn\\par {\\b a\\b0 b}\\par'));
    expect(lines.map(({ strong }) => strong === true)).toEqual([true, false, false]);
  });

  it('show capitals, line breaks and raised figures', () => {
    expect(textsOf(rtf('{\\caps mục tiêu}\\line hai\\par 90%{\\super 1}\\par'))).toEqual(['MỤC TIÊU', 'hai', '90%¹']);
  });

  it('end with the file', () => {
    expect(textsOf(rtf('một\\par hai'))).toEqual(['một', 'hai']);
  });

  it('in text boxes follow the one that holds the box, with its number', () => {
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt \\pard DỰ THẢO\\par}}{\\shprslt{\\*\\do x}}}';
    const { lines } = read(rtf(`đầu\\par TỈNH${box} AN LẠC\\par sau\\par`));
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['đầu', 1],
      ['TỈNH AN LẠC', 2],
      ['DỰ THẢO', 2],
      ['sau', 3],
    ]);
  });
});

describe('tables', () => {
  const row = (edges: readonly string[], cells: readonly string[]) =>
    `\\trowd\\trleft0 ${edges.map((edge) => `\\clbrdrt\\brdrs${edge}`).join('')}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row `;

  it('find their columns from the edges of the cells', () => {
    const body =
      row(['\\clvmgf\\cellx2000', '\\cellx6010'], ['Chỉ tiêu', 'Năm']) +
      row(['\\clvmrg\\cellx2000', '\\cellx4000', '\\cellx6000'], ['', '2026', '2030']) +
      row(['\\cellx2005', '\\cellx4000', '\\cellx6000'], ['Đào\\par tạo', '32,5%', '40%']);
    const { lines } = read(rtf(`trước\\par ${body}\\pard sau\\par`));
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['trước', 1],
      ['Chỉ tiêu|Năm||', 2],
      ['|2026|2030|', 5],
      ['Đào tạo|32,5%|40%|', 7],
      ['sau', 11],
    ]);
    expect(lines[2]?.cells?.map(({ continues }) => continues ?? null)).toEqual(['above', null, null]);
    expect(lines[1]?.cells?.map(({ continues }) => continues ?? null)).toEqual([null, null, 'left']);
  });

  it('keep cells that are merged in the old way', () => {
    const body = row(['\\clmgf\\cellx1000', '\\clmrg\\cellx2000', '\\cellx3000'], ['a', '', 'b']);
    const { lines } = read(rtf(body + row(['\\cellx1000', '\\cellx2000', '\\cellx3000'], ['1', '2', '3'])));
    expect(lines.map(({ text }) => text)).toEqual(['a||b|', '1|2|3|']);
  });

  it('may begin further right than their first row', () => {
    const indented = row(['\\cellx2000', '\\cellx3000'], ['b', 'c']).replace('\\trleft0', '\\trleft1000');
    const { lines } = read(rtf(row(['\\cellx1000', '\\cellx2000', '\\cellx3000'], ['1', '2', '3']) + indented));
    expect(lines.map(({ text }) => text)).toEqual(['1|2|3|', '|b|c|']);
  });

  it('may lie in one another', () => {
    const inner =
      '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}';
    const body = `\\trowd\\cellx1000\\cellx2000 ${inner}\\pard\\intbl trong\\cell ngoài\\cell\\row`;
    expect(textsOf(rtf(`${body}\\pard sau\\par`))).toEqual(['x', 'y', 'trong', 'ngoài', 'sau']);
  });

  it('without any description of their rows have one column for each cell', () => {
    const body = '\\pard\\intbl a\\cell b\\cell\\row\\pard\\intbl c\\cell d\\cell\\row';
    expect(textsOf(rtf(body))).toEqual(['a|b|', 'c|d|']);
  });
});

describe('refusals', () => {
  const whole = new TextDecoder('latin1').decode(rtf('Đạt 90%\\par'));
  it.each([
    ['a file that breaks off', whole.slice(0, -1), 'damaged'],
    ['a file that seems to end long before its end', `${whole}${'Đạt 90% cơ sở. '.repeat(40)}`, 'damaged'],
    ['no text', '{\\rtf1\\par\\par}', 'empty'],
    ['pictures only', '{\\rtf1{\\pict 00}\\par}', 'no-text'],
    ['groups without end', '{'.repeat(100_000), 'too-complex'],
    ['groups too deep', `{\\rtf1 x${'{'.repeat(300)}${'}'.repeat(300)}}`, 'too-complex'],
    ['paragraphs without end', `{\\rtf1 x${'\\par'.repeat(200_000)}}`, 'too-complex'],
    ['something else', 'Đây không phải RTF', 'damaged'],
    ['nothing', '', 'damaged'],
  ])('%s', (_, text, reason) => {
    const result = readRtf(bytesOf(text), READ_LIMITS);
    expect(result.ok ? 'read' : result.reason).toBe(reason);
  });

  it('text beyond the limit', () => {
    const result = readRtf(rtf('Đạt 90%\\par Đạt 60%\\par'), { ...READ_LIMITS, characters: 5 });
    expect(result).toEqual({ ok: false, reason: 'too-complex', detail: null });
  });

  it('allows a little behind the end', () => {
    expect(textsOf(bytesOf('{\\rtf1 Xin chao\\par}\r\n\0\0 '))).toEqual(['Xin chao']);
  });
});
