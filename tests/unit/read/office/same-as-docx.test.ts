import { beforeAll, describe, expect, it } from 'vitest';
import { readOdt } from '../../../../src/read/odt/read-odt.js';
import { readOffice } from '../../../../src/read/office/read-office.js';
import type { ReadResult } from '../../../../src/read/reader.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';
import { readDocx } from '../../../../src/read/word/read-docx.js';
import { convertWithOffice } from '../../../support/convert/convert-office.js';
import { planWithChanges, planWithDraftBox, planWithYearTable } from '../../../support/convert/special-plans.js';
import { buildDocx, del, field, ins, p, run, table } from '../../../support/docx-builder.js';
import { havePrograms } from '../../../support/programs.js';

/** A plan with what word processors keep apart from the characters. */
function buildPlan(): Uint8Array {
  const item = (text: string, list: number, level: number) => p(text, { list: [list, level] });
  return buildDocx({
    lists: {
      1: {
        levels: [
          ['upperRoman', '%1.'],
          ['decimal', '%2.'],
          ['lowerLetter', '%3)'],
          ['bullet', '-'],
        ],
      },
      2: {
        levels: [
          ['decimal', '%1.'],
          ['decimal', '%1.%2.'],
        ],
      },
      3: { levels: [['decimal', 'Điều %1.']] },
    },
    header: [p('ĐẦU TRANG')],
    footnote: [p('Số liệu năm 2025')],
    body: [
      p('KẾ HOẠCH\nphát triển công tác xã hội'),
      item('MỤC TIÊU', 1, 0),
      item('Mục tiêu chung', 1, 1),
      p('Nâng cao nhận thức về công tác xã hội.'),
      item('Mục tiêu cụ thể', 1, 1),
      item('Đào tạo 40% nhân viên', 1, 2),
      item('Bố trí người làm công tác xã hội', 1, 2),
      item('ở xã, phường', 1, 3),
      table([
        ['TT', 'Chỉ tiêu', { content: 'Năm', span: 2 }],
        [{ content: '1', merge: 'first' }, 'Cơ sở', '2026', '2030'],
        [{ content: '', merge: 'rest' }, 'Nhân viên', '32,5%', '≥ 40%'],
      ]),
      item('NHIỆM VỤ', 1, 0),
      item('Truyền thông', 1, 1),
      item('Một', 2, 0),
      item('Một một', 2, 1),
      item('Một hai', 2, 1),
      item('Phạm vi', 3, 0),
      item('Đối tượng', 3, 0),
      p([run('Đạt '), del('60'), ins('90'), run('%; bỏ '), run('50%', { strike: true }), run(' ẩn', { vanish: true })]),
      p([run('Xem '), field('HYPERLINK "x"', run('Quyết định 112')), run(' mục tiêu', { caps: true })]),
      p([run('Đậm', { bold: true })]),
    ],
  });
}

/** What of a reading must be the same in every format. */
function essence(result: ReadResult): unknown {
  if (!result.ok) return result;
  return {
    lines: result.lines
      .filter(({ kind }) => kind !== 'blank' && kind !== 'break')
      .map(({ text, kind, strong, cells }) => [
        text,
        kind,
        strong === true,
        cells?.map((cell) => cell.continues ?? ''),
      ]),
    // LibreOffice may end a paragraph in RTF that it joins elsewhere: why text was set aside is the same, not how often.
    setAside: Object.entries(result.notes?.setAside ?? {})
      .filter(([, count]) => count > 0)
      .map(([why]) => why),
    notes: { ...result.notes, setAside: null },
  };
}

const PLANS: Readonly<Record<string, () => Uint8Array>> = {
  numbers: buildPlan,
  box: planWithDraftBox,
  years: planWithYearTable,
  changes: planWithChanges,
};
const options = { limits: READ_LIMITS, converter: null };
const READERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<ReadResult>>> = {
  odt: (bytes) => readOdt(bytes, READ_LIMITS),
  fodt: (bytes) => readOdt(bytes, READ_LIMITS),
  rtf: (bytes) => readOffice(bytes, 'rtf', options),
  doc: (bytes) => readOffice(bytes, 'doc', options),
};

describe.skipIf(!havePrograms('soffice'))('a plan that LibreOffice saved anew', () => {
  let converted: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(async () => {
    const files = new Map(Object.entries(PLANS).map(([name, build]) => [`${name}.docx`, build()]));
    converted = await convertWithOffice(files, ['odt', 'fodt', 'rtf', 'doc:MS Word 97']);
  }, 120_000);

  const cases = Object.keys(PLANS).flatMap((plan) => Object.keys(READERS).map((ending) => [plan, ending] as const));
  it.each(cases)('reads the same: %s.%s', async (plan, ending) => {
    const expected = essence(await readDocx((PLANS[plan] as () => Uint8Array)(), READ_LIMITS));
    const read = READERS[ending] as (bytes: Uint8Array) => Promise<ReadResult>;
    expect(essence(await read(converted.get(`${plan}.${ending}`) as Uint8Array))).toEqual(expected);
  });
});
