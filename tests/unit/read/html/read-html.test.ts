import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/read/html/read-html.js';
import type { ReadLimits } from '../../../../src/read/reader.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';

function read(html: string, limits: Partial<ReadLimits> = {}) {
  return readHtml(html, { ...READ_LIMITS, ...limits });
}

function readLines(html: string) {
  const result = read(html);
  if (!result.ok) throw new Error(`${result.reason} ${result.detail ?? ''}`);
  return result.lines;
}

const texts = (html: string) => readLines(html).map((line) => line.text);
const notes = (html: string) => {
  const result = read(html);
  return result.ok ? result.notes?.setAside : null;
};

describe('text as a browser shows it', () => {
  it.each([
    ['white space runs', '<p>Mục \n\t tiêu</p>', ['Mục tiêu']],
    ['white space over elements', '<p>Mục <b> tiêu</b> <i>chung</i></p>', ['Mục tiêu chung']],
    ['no space where none is', '<p>M<b>ụ</b>c<span> tiêu</span></p>', ['Mục tiêu']],
    ['blocks part', 'một<div>hai<p>ba</p>bốn</div>năm', ['một', 'hai', 'ba', 'bốn', 'năm']],
    ['a block shown inline does not', '<div>một <div style="display:inline">hai</div> ba</div>', ['một hai ba']],
    ['an inline element shown as block does', '<p>một<span style="display:block">hai</span></p>', ['một', 'hai']],
    ['br', '<p>một<br>hai<br/><br>bốn</p>', ['một', 'hai', '', 'bốn']],
    ['a br that ends a block makes no line', '<p>một<br></p><p>hai</p>', ['một', 'hai']],
    ['an empty paragraph is not shown', '<p></p><p> </p><p>một</p>', ['một']],
    ['a paragraph of a no-break space is', '<p>một</p><p>&nbsp;</p><p>hai</p>', ['một', '', 'hai']],
    ['no-break spaces are spaces', '<p>90&nbsp;%&nbsp;&nbsp;số xã</p>', ['90 % số xã']],
    ['soft hyphens and wbr', '<p>công&shy; t&shy;ác<wbr> xã hội</p>', ['công tác xã hội']],
    ['references', '<p>&Ecirc; &#7845; &#x1EA5; &amp;lt; &lt;90%&gt;</p>', ['Ê ấ ấ &lt; <90%>']],
    [
      'long text beside references',
      `<p>${'công tác xã hội '.repeat(4)}&amp; ${'trợ giúp '.repeat(6)}x</p>`,
      [`${'công tác xã hội '.repeat(4)}& ${'trợ giúp '.repeat(6)}x`],
    ],
    ['pre keeps lines', '<pre>\nmột\n\n  hai</pre>', ['một', '', 'hai']],
    ['white-space: pre-line keeps lines', '<p style="white-space: pre-line">một\nhai</p>', ['một', 'hai']],
    ['text without any element keeps lines', 'KẾ HOẠCH\n\nI. MỤC TIÊU\n', ['KẾ HOẠCH', '', 'I. MỤC TIÊU']],
    ['capitals by style', '<p style="text-transform: uppercase">Kế hoạch</p>', ['KẾ HOẠCH']],
    ['capitals by class', '<style>.t{text-transform:uppercase}</style><p class="t">Kế hoạch</p>', ['KẾ HOẠCH']],
    ['a rule parts', '<p>một</p><hr><p>hai</p>', ['một', '-----', 'hai']],
    ['definitions', '<dl><dt>một</dt><dd>hai</dd></dl>', ['một', 'hai']],
    ['form fields say nothing', '<p>một<input value=x><select><option>hai</select><button>ba</button></p>', ['một']],
    ['unclosed elements', '<div><p><b>một<p>hai<div><span>ba', ['một', 'hai', 'ba']],
    ['misnested elements', '<p><b>một<i></b>hai</i></p><p>ba</p>', ['mộthai', 'ba']],
    ['an end without a beginning', 'một</div></p></td>hai', ['một', 'hai']],
    ['a quote that is never closed', '<p class="a>một</p><p>hai</p>', ['một', 'hai']],
    [
      'self-closed elements of XHTML',
      '<?xml version="1.0"?><html><body><p><a id="x"/>một</p><p/><script src="a"/><p>hai</p></body></html>',
      ['một', 'hai'],
    ],
    ['a less-than sign in text', '<p>tỷ lệ < 5% và <= 6%</p>', ['tỷ lệ < 5% và <= 6%']],
    [
      'characters that name nothing',
      '<p>\ufdd00\ufdd1một \ufdd09\ufdd1 hai công tác xã hội ở cơ sở</p>',
      ['0\ufdd1một 9\ufdd1 hai công tác xã hội ở cơ sở'],
    ],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('the last case also holds without its strange characters', () => {
    expect(texts('<p>hai công tác xã hội ở cơ sở <br>ba công tác xã hội ở cơ sở </p>')).toHaveLength(2);
  });
});

describe('what is no text', () => {
  it.each([
    ['scripts and styles', '<script>a<b</script><style>p{}</style><p>một</p><noscript>hai</noscript>', ['một']],
    ['a script that writes an end tag', '<script>x="</p></script >"</script><p>một</p>', ['"', 'một']],
    ['comments', '<p>mộ<!-- <p>hai</p> -->t<!--> ba --></p>', ['một ba -->']],
    ['a comment that is never closed', '<p>một</p><!-- <p>hai</p>', ['một']],
    ['conditional comments', '<p><![if !vml]>một<![endif]><!--[if gte mso 9]><b>hai</b><![endif]--></p>', ['một']],
    [
      'templates, vectors, objects',
      '<template>một</template><svg><text>hai</text></svg><object>ba</object>bốn',
      ['bốn'],
    ],
    [
      'footnotes of Word',
      '<p>một<a href="#_ftn1" name="_ftnref1"><span style="vertical-align:super">[1]</span></a>.</p><div style="mso-element:footnote-list"><p>hai</p></div>',
      ['một.'],
    ],
    [
      'footnotes of Writer',
      '<p>một<a href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p>hai</p></div>',
      ['một'],
    ],
    [
      'footnotes of others',
      '<p>2030<sup>1</sup>, 90%<sup>(*)</sup></p><p><a href="#ftnt_ref1">[1]</a> hai</p>',
      ['2030, 90%'],
    ],
    ['a square metre is no footnote', '<p>12 m<sup>2</sup></p>', ['12 m2']],
    ['headers of Writer', '<div title="header"><p>một</p></div><p>hai</p>', ['hai']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it.each([
    ['deleted', '<p>Đạt <del>80%</del><ins>90%</ins></p>', 'Đạt 90%', { deleted: 1, struck: 0, hidden: 0 }],
    ['struck', '<p>Đạt <s>80%</s> <strike>85%</strike> 90%</p>', 'Đạt 90%', { deleted: 0, struck: 1, hidden: 0 }],
    [
      'struck by style',
      '<p>Đạt <span style="text-decoration: line-through">80%</span>90%</p>',
      'Đạt 90%',
      { deleted: 0, struck: 1, hidden: 0 },
    ],
    [
      'struck by class',
      '<style>.x{text-decoration:line-through}</style><p>Đạt <span class=x>80%</span>90%</p>',
      'Đạt 90%',
      { deleted: 0, struck: 1, hidden: 0 },
    ],
    ['hidden', '<p>Đạt <span style="display:none">80%</span>90%</p>', 'Đạt 90%', { deleted: 0, struck: 0, hidden: 1 }],
    [
      'hidden by Word',
      '<p>Đạt <span style="mso-hide:all">80%</span>90%</p>',
      'Đạt 90%',
      { deleted: 0, struck: 0, hidden: 1 },
    ],
    [
      'a hidden menu is nobody’s text',
      '<p>Đạt 90%</p><div style="display:none"><a>Trang chủ</a></div>',
      'Đạt 90%',
      undefined,
    ],
    ['empty deletions', '<p>Đạt <del> </del>90%</p>', 'Đạt 90%', undefined],
  ])('%s: set aside and counted', (_, html, text, counted) => {
    expect(texts(html)).toEqual([text]);
    expect(notes(html)).toEqual(counted);
  });

  it('counts paragraphs, not pieces', () => {
    expect(notes('<p><s>a</s> b <s>c</s></p><p>d <s>e</s><br><s>f</s> g</p>')).toEqual({
      deleted: 0,
      struck: 3,
      hidden: 0,
    });
  });
});

describe('lists', () => {
  const item = '<li>x</li>';
  it.each([
    ['numbers', `<ol>${item}${item}</ol>`, ['1. x', '2. x']],
    ['a start', `<ol start="3">${item}</ol>`, ['3. x']],
    ['a value', `<ol>${item}<li value="7">x</li>${item}</ol>`, ['1. x', '7. x', '8. x']],
    ['backwards', `<ol reversed>${item}${item}</ol>`, ['2. x', '1. x']],
    ['Roman', `<ol type="I" start="3">${item}${item}</ol>`, ['III. x', 'IV. x']],
    ['letters, as offices write them', `<ol type="a">${item}${item}</ol>`, ['a) x', 'b) x']],
    ['capital letters', `<ol type="A">${item}</ol>`, ['A. x']],
    ['beyond the alphabet', `<ol type="A" start="27">${item}</ol>`, ['AA. x']],
    ['out of Roman range', `<ol type="I" start="0">${item}</ol>`, ['0. x']],
    ['by style', `<ol style="list-style-type:upper-roman">${item}</ol>`, ['I. x']],
    ['by class', `<style>ol.r{list-style-type:lower-roman}</style><ol class="r">${item}</ol>`, ['i. x']],
    ['none', `<ol style="list-style:none">${item}</ol>`, ['x']],
    ['a text', `<ul style="list-style-type:'+ '">${item}</ul>`, ['+ x']],
    ['bullets by depth', `<ul>${item}<li>y<ul>${item}</ul></li></ul>`, ['- x', '- y', '+ x']],
    [
      'inner numbers say where they belong',
      `<ol>${item}<li>y<ol>${item}${item}</ol></li>${item}</ol>`,
      ['1. x', '2. y', '2.1. x', '2.2. x', '3. x'],
    ],
    ['numbers inside Roman ones stand alone', `<ol type="I"><li>y<ol>${item}</ol></li></ol>`, ['I. y', '1. x']],
    [
      'numbers inside bullets stand alone',
      `<ol><li>y<ul><li>z<ol>${item}</ol></li></ul></li></ol>`,
      ['1. y', '- z', '1. x'],
    ],
    ['a list that only indents', `<ol type="I"><ol start="2">${item}</ol></ol>`, ['2. x']],
    [
      'a number typed as well is kept once',
      '<ol><li>1. x</li><li>b) x</li></ol><ul><li>- x</li></ul>',
      ['1. x', 'b) x', '- x'],
    ],
    [
      'a figure is no number typed',
      '<ol><li>90% số xã</li><li>1.200 người</li></ol>',
      ['1. 90% số xã', '2. 1.200 người'],
    ],
    ['the first paragraph has it', '<ol><li><p>x</p><p>y</p></li></ol>', ['1. x', 'y']],
    ['an empty item takes none on', '<ol><li></li></ol><p>x</p>', ['x']],
    ['an item outside of a list', '<li>x</li>', ['x']],
    [
      'Word’s own',
      "<p><span style='mso-list:Ignore'>2.1.<span style='font:7pt Times'>&nbsp;&nbsp; </span></span>x</p>",
      ['2.1. x'],
    ],
    ['Word’s bullets', "<p><span style='mso-list:Ignore'>§<span>&nbsp; </span></span>x</p>", ['- x']],
    [
      'Writer’s own in XHTML',
      '<ol><li><p><span class="ListLabel_20_1" style="display:block;float:left;min-width:0cm;">II.</span>x</p></li></ol>',
      ['II. x'],
    ],
    [
      'counters over levels',
      `<style>.lst-kix_q-0>li:before{content:"" counter(lst-ctn-kix_q-0,decimal) ". "}.lst-kix_q-1>li:before{content:"" counter(lst-ctn-kix_q-0,decimal) "." counter(lst-ctn-kix_q-1,decimal) ". "}</style><ol class="lst-kix_q-0 start" start="1">${item}</ol><ol class="lst-kix_q-1 start" start="1">${item}${item}</ol><ol class="lst-kix_q-0" start="2">${item}</ol>`,
      ['1. x', '1.1. x', '1.2. x', '2. x'],
    ],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('prove that a block begins', () => {
    expect(readLines('<ol><li>x</li></ol>')[0]).toMatchObject({ starts: true });
  });
});

describe('symbol fonts', () => {
  it.each([
    ['at least', '<p>Đạt <span style="font-family:Symbol">³</span> 90%</p>', 'Đạt ≥ 90%'],
    ['at most', '<p>Dưới <font face="Symbol">£</font> 5%</p>', 'Dưới ≤ 5%'],
    ['a bullet', '<p><span style="font-family:Wingdings">Ø<span>&nbsp;&nbsp;</span></span>Đạt 90%</p>', '- Đạt 90%'],
    [
      'a round bullet',
      '<p><span style=\'font-family:"Courier New"\'>o<span>&nbsp;</span></span>Đạt 90%</p>',
      '- Đạt 90%',
    ],
    ['an ornament', '<p>Đạt <span style="font-family:Wingdings">à</span> 90%</p>', 'Đạt 90%'],
    ['words in any font', '<p><span style="font-family:Symbol">Đạt</span> 90%</p>', 'Đạt 90%'],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual([expected]);
  });
});

describe('headings and emphasis', () => {
  it('gives the depth of a heading, over its line breaks', () => {
    const [first, second] = readLines('<h2>KẾ HOẠCH<br>Thực hiện</h2><p>x</p>');
    expect(first).toMatchObject({ kind: 'heading', depth: 2, text: 'KẾ HOẠCH', paragraph: 1 });
    expect(second).toMatchObject({ kind: 'text', text: 'Thực hiện', paragraph: 1 });
  });

  it.each([
    ['<p><b>I. MỤC TIÊU</b></p>', true],
    ['<p><strong>I.</strong> <b>MỤC TIÊU</b></p>', true],
    ['<p style="font-weight:bold">I. MỤC TIÊU</p>', true],
    ['<style>.c{font-weight:700}</style><p><span class=c>I. MỤC TIÊU</span></p>', true],
    ['<p><b>I. MỤC TIÊU</b> x</p>', undefined],
    ['<p><b>I. <span style="font-weight:normal">MỤC TIÊU</span></b></p>', undefined],
    ['<p><b>1.</b> 90%</p>', undefined],
    ['<style>@media print{.c{font-weight:700}}</style><p class=c>I. MỤC TIÊU</p>', undefined],
  ])('%s: %s', (html, strong) => {
    expect(readLines(html)[0]?.strong).toBe(strong);
  });

  it('tells lines of one paragraph apart', () => {
    expect(readLines('<p><b>I. MỤC TIÊU</b><br>Đến năm 2030</p>').map((line) => line.strong)).toEqual([
      true,
      undefined,
    ]);
  });
});

describe('tables', () => {
  const grid = '<tr><td>TT<td>Chỉ tiêu<td>2030</tr><tr><td>1<td>Cơ sở<td>60%</tr>';

  it('gives rows with cells and the paragraphs they come from', () => {
    const rows = readLines(`<p>x</p><table>${grid}</table>`).slice(1);
    expect(rows.map((row) => row.text)).toEqual(['TT|Chỉ tiêu|2030|', '1|Cơ sở|60%|']);
    expect(rows[1]?.cells?.map(({ address, paragraph }) => [address, paragraph])).toEqual([
      ['2:1', 5],
      ['2:2', 6],
      ['2:3', 7],
    ]);
  });

  it.each([
    [
      'head and foot take their places',
      '<table><tfoot><tr><td>c<td>z</tr></tfoot><tbody><tr><td>b<td>y</tr></tbody><thead><tr><th>a<th>x</tr></thead></table>',
      ['a|x|', 'b|y|', 'c|z|'],
    ],
    ['merged cells', '<table><tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td>d</tr></table>', ['a|b||', '|c|d|']],
    ['a cell merged to the end', '<table><tr><td rowspan=0>a<td>b</tr><tr><td>c</tr></table>', ['a|b|', '|c|']],
    ['absurd spans', `<table><tr><td colspan=99999999 rowspan=99999999>a</tr>${grid}</table>`, undefined],
    ['a table that only places', '<table><tr><td><p>một</p><p>hai</p></td></tr></table>', ['một', 'hai', '']],
    [
      'tables inside tables',
      `<table><tr><td>menu</td></tr><tr><td><table>${grid}</table></td><td>x</td></tr></table>`,
      ['menu', '', 'TT|Chỉ tiêu|2030|', '1|Cơ sở|60%|', '', 'x', ''],
    ],
    [
      'a caption stands before',
      `<table>${grid}<caption>Biểu 1</caption></table>`,
      ['Biểu 1', 'TT|Chỉ tiêu|2030|', '1|Cơ sở|60%|'],
    ],
    [
      'hidden rows',
      `<table>${grid}<tr style="display:none"><td>2<td>b<td>c</tr></table>`,
      ['TT|Chỉ tiêu|2030|', '1|Cơ sở|60%|'],
    ],
    [
      'metadata as lines',
      '<table><tr><td>Số ký hiệu</td><td>5/KH-UBND</td></tr><tr><td>Ngày ban hành:</td><td>01/02/2026</td></tr></table>',
      ['Số ký hiệu: 5/KH-UBND', 'Ngày ban hành: 01/02/2026'],
    ],
    [
      'metadata in pairs',
      '<div><span style="display:block">Số hiệu</span><div>5/KH-UBND</div></div>',
      ['Số hiệu: 5/KH-UBND'],
    ],
  ])('%s', (_, html, expected) => {
    const found = texts(html);
    if (expected === undefined) expect(found.length).toBeLessThan(10);
    else expect(found).toEqual(expected);
  });
});

describe('the document in a page', () => {
  const menu = '<div><a href=1>Trang chủ</a> <a href=2>Văn bản</a> <a href=3>Liên hệ</a></div><script></script>';
  const bases = Array.from(
    { length: 5 },
    (_, i) => `<p><a href="${i}">Căn cứ Quyết định số ${i}/QĐ-TTg về công tác xã hội;</a></p>`,
  ).join('');

  it('keeps references that are links', () => {
    const found = texts(`${menu}<div class=content>${bases}<p>I. MỤC TIÊU</p><p>Đạt 90%</p></div>`);
    expect(found).toHaveLength(7);
    expect(found[0]).toContain('Căn cứ');
  });

  it('keeps parts that stand beside each other', () => {
    const found = texts(
      `${menu}<div><p>I. MỤC TIÊU</p><p>${'Đạt 90%. '.repeat(100)}</p></div><div><p>Phụ lục</p><p>x</p></div>`,
    );
    expect(found).toContain('Phụ lục');
    expect(found).not.toContain('Trang chủ Văn bản Liên hệ');
  });

  it('keeps a whole document that no portal surrounds', () => {
    expect(texts('<div><p>I. MỤC TIÊU</p><p>Đạt 90%</p></div><div class="sidebar"><p>Ghi thêm</p></div>')).toContain(
      'Ghi thêm',
    );
  });

  it('takes the page’s heading for a text without a title', () => {
    const body = `<div class="detail"><p>Căn cứ Luật;</p><p>I. MỤC TIÊU</p><p>${'x '.repeat(300)}</p><p>Tổ chức thực hiện</p><p>Kinh phí</p></div>`;
    const lines = readLines(`<article>${menu}<h1>Kế hoạch phát triển công tác xã hội</h1>${body}</article>`);
    expect(lines[0]).toMatchObject({ text: 'Kế hoạch phát triển công tác xã hội', kind: 'heading', paragraph: 1 });
    expect(lines[1]?.paragraph).toBe(2);
  });
});

describe('refusals', () => {
  it.each([
    ['nothing', '', null],
    ['no text', '<html><body><img src=a.png><script>x</script></body></html>', null],
    ['only an attachment', '<p>Kế hoạch công tác xã hội</p><a href="/files/27-kh.pdf?x=1">Tải về</a>', '27-kh.pdf'],
    ['only a framed file', '<p>Kế hoạch</p><iframe src="/view/ke-hoach.docx"></iframe>', 'ke-hoach.docx'],
  ])('%s: empty', (_, html, detail) => {
    expect(read(html)).toEqual({ ok: false, reason: 'empty', detail });
  });

  it('reads a text that also has an attachment', () => {
    expect(read('<p>Căn cứ Luật;</p><p>I. MỤC TIÊU</p><p>Đạt 90%</p><a href="a.pdf">Tải về</a>').ok).toBe(true);
  });

  it.each([
    ['divisions', '<div>'.repeat(5_000)],
    ['tables', '<table><tr><td>'.repeat(5_000)],
    ['unclosed formatting', Array.from({ length: 5_000 }, (_, i) => `<b id=${i}>`).join('x')],
    ['lists', '<ul><li>'.repeat(5_000)],
    ['elements', '<p>x'.repeat(160_000)],
    ['lines', `<pre>${'x\n'.repeat(101_000)}</pre>`],
  ])('too many %s: too complex', (_, html) => {
    expect(read(html)).toMatchObject({ ok: false, reason: 'too-complex' });
  });

  it('keeps to the limits it is given', () => {
    expect(read('<div><div><div>x</div></div></div>', { depth: 4 })).toMatchObject({
      reason: 'too-complex',
      detail: 'depth > 4',
    });
    expect(read('<p>một hai ba</p>', { characters: 5 })).toMatchObject({ reason: 'too-complex' });
    expect(read('<div>'.repeat(3_000), { depth: 1e9 })).toMatchObject({ reason: 'too-complex' });
  });
});

/** Each took minutes, or all memory, in a reader that did not expect it; seconds here leave room for a busy machine. */
describe('hostile pages', () => {
  it.each([
    ['a megabyte of <', '<'.repeat(1_000_000)],
    ['a megabyte of open tags', '<a '.repeat(350_000)],
    ['a million attributes', `<p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}`).join(' ')}>x`],
    ['open quotes', '<p a="x '.repeat(100_000) + "<p b='y ".repeat(100_001)],
    ['open comments', '<!-- -- '.repeat(100_000)],
    ['open scripts', '<script>'.repeat(100_000)],
    ['references', '&amp;&nbsp;&#7845;&none;'.repeat(50_000)],
    ['text pushed out of a table', `<table>${'x<p>y'.repeat(20_000)}`],
    ['formatting around many paragraphs', `<b><div>${'<p>x'.repeat(30_000)}</b>`],
    ['wide and high cells', `<table><tr>${'<td rowspan=65534>x'.repeat(200)}${'<tr><td>y'.repeat(20_000)}`],
    ['spans in every cell', `<table>${`<tr>${'<td rowspan=999 colspan=999>x'.repeat(3)}`.repeat(10_000)}`],
    ['text in nested tables', `${'<table><tr><td>'.repeat(45)}${'x y z '.repeat(100_000)}`],
    ['a style sheet of braces', `<style>${'{'.repeat(200_000)}</style><p>x`],
    ['raised marks in one another', `<p>${'<sup>'.repeat(150)}${'<i></i>'.repeat(20_000)}x`],
  ])('%s', { timeout: 20_000 }, (_, html) => {
    const started = performance.now();
    read(html);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('never throws', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      '!',
      '--',
      '<!--',
      '-->',
      '<p',
      '<td',
      '<table>',
      '</table>',
      '<li>',
      '<ol type=I>',
      '<b>',
      '</b>',
      '<sup>1</sup>',
      '<a href=x>',
      '<script>',
      '</script',
      '<svg>',
      '<select>',
      '&amp;',
      '&#0;',
      '\0',
      '\ufdd0',
      '\ufdd1',
      ' style="display:none"',
      ' colspan=9',
      '90%',
      'x ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const result = read(parts.join(''));
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 500, seed: 112 },
    );
  });
});
