import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/model/plan.js';
import { readFragment } from '../../support/fragment.js';
import { readParts } from './plan-text.js';

const STAFF = 'trường học, bệnh viện bố trí người làm công tác xã hội';
const years = ({ period }: Target) => `${period.from ?? ''}-${period.to ?? ''} ${period.source}`;
const read = (objectives: string, horizon?: string) => readFragment(objectives, horizon).targets.map(years);

const ROWS: readonly (readonly [name: string, objectives: string, periods: readonly string[], horizon?: string])[] = [
  ['the title', `- Đạt 90% ${STAFF}.`, ['2026-2030 title']],
  ['the title of one year', `- Đạt 90% ${STAFF}.`, ['2026-2026 title'], 'năm 2026'],
  ['the title without a start', `- Đạt 90% ${STAFF}.`, ['-2030 title'], 'đến năm 2030'],
  ['a span in the sentence', `- Giai đoạn 2026 - 2028 đạt 80% ${STAFF}.`, ['2026-2028 sentence']],
  ['an end in the sentence, its start from the title', `- Đến năm 2030 đạt 90% ${STAFF}.`, ['2026-2030 sentence']],
  ['an end in the sentence that nothing around ends with', `- Đến năm 2028 đạt 80% ${STAFF}.`, ['-2028 sentence']],
  [
    'a heading of a phase',
    `2.1. Giai đoạn 2021 - 2025\n\n- Đạt 60% ${STAFF}.\n\n2.2. Giai đoạn 2026 - 2030\n\n- Đạt 90% ${STAFF}.`,
    ['2021-2025 heading', '2026-2030 heading'],
    'giai đoạn 2021 - 2030',
  ],
  [
    '"từ năm … đến năm …"',
    `2.1. Từ năm 2021 đến năm 2025\n\n- Đạt 60% ${STAFF}.\n\n2.2. Từ năm 2026 đến năm 2030\n\n- Đạt 90% ${STAFF}.`,
    ['2021-2025 heading', '2026-2030 heading'],
    'giai đoạn 2021 - 2030',
  ],
  [
    'letters over phases',
    `a) Từ 2021 đến 2025\n- Đạt 60% ${STAFF}.\nb) Từ 2026 đến 2030\n- Đạt 90% ${STAFF}.`,
    ['2021-2025 heading', '2026-2030 heading'],
    'giai đoạn 2021 - 2030',
  ],
  [
    'headings of ends',
    `a) Đến năm 2025\n- Đạt 60% ${STAFF}.\nb) Đến năm 2030\n- Đạt 90% ${STAFF}.`,
    ['-2025 heading', '2021-2030 heading'],
    'giai đoạn 2021 - 2030',
  ],
  [
    'lines without labels',
    `Giai đoạn 2021 - 2025:\n- Đạt 60% ${STAFF}.\nGiai đoạn 2026 - 2030:\n- Đạt 90% ${STAFF}.`,
    ['2021-2025 heading', '2026-2030 heading'],
    'giai đoạn 2021 - 2030',
  ],
  [
    'bullets over bullets',
    `- Giai đoạn 2021 - 2025:\n+ Đạt 60% ${STAFF}.\n- Giai đoạn 2026 - 2030:\n+ Đạt 90% ${STAFF}.`,
    ['2021-2025 heading', '2026-2030 heading'],
    'giai đoạn 2021 - 2030',
  ],
  [
    'spaces around the dash',
    `2.1. Giai đoạn 2021 -2025\n- Đạt 60% ${STAFF}.\n2.2. Giai đoạn 2026– 2030\n- Đạt 90% ${STAFF}.`,
    ['2021-2025 heading', '2026-2030 heading'],
    'giai đoạn 2021 - 2030',
  ],
  [
    'numbered phases',
    `2.1. Giai đoạn 1 (2021 - 2025)\n- Đạt 60% ${STAFF}.\n2.2. Giai đoạn 2 (2026 - 2030)\n- Đạt 90% ${STAFF}.`,
    ['2021-2025 heading', '2026-2030 heading'],
    'giai đoạn 2021 - 2030',
  ],
  ['a sentence inside a phase', `2.1. Giai đoạn 2026 - 2030\n- Đến năm 2028 đạt 80% ${STAFF}.`, ['-2028 sentence']],
  ['the year of a law is no period', `- Đạt 90% ${STAFF} theo Luật Trẻ em năm 2016.`, ['2026-2030 title']],
  [
    'the day of a document is no period',
    `- Đạt 90% ${STAFF} theo Quyết định số 112/QĐ-TTg ngày 22/01/2021.`,
    ['2026-2030 title'],
  ],
];

describe('periods of targets', () => {
  it.each(ROWS.map((row) => [row[0], row] as const))('%s', (_, [, objectives, periods, horizon]) => {
    expect(read(objectives, horizon)).toEqual(periods);
  });

  it('takes the years of the heading over the targets', () => {
    const plan = readParts({
      title: 'KẾ HOẠCH\nPhát triển công tác xã hội trên địa bàn tỉnh An Thịnh',
      objectives: `I. MỤC TIÊU\n\n1. Mục tiêu chung\n\nPhát triển.\n\n2. Mục tiêu cụ thể năm 2026\n\n- Đạt 70% ${STAFF}.`,
    });
    expect(plan.targets.map(years)).toEqual(['2026-2026 section']);
    expect(plan.identity.horizon).toEqual({ from: 2026, to: 2026 });
  });

  it('anchors the headings of phases', () => {
    const plan = readFragment(
      `2.1. Giai đoạn 2021 - 2025\n\n- Đạt 60% ${STAFF}.\n\n2.2. Giai đoạn 2026 - 2030\n\n- Đạt 90% ${STAFF}.`,
      'giai đoạn 2021 - 2030',
    );
    expect(plan.anchors.periods.map(({ from, to, quote }) => [from, to, quote])).toEqual([
      [2021, 2025, '2.1. Giai đoạn 2021 - 2025'],
      [2026, 2030, '2.2. Giai đoạn 2026 - 2030'],
    ]);
  });

  it('knows no years where the text gives none', () => {
    const plan = readParts({
      title: 'KẾ HOẠCH\nPhát triển công tác xã hội trên địa bàn tỉnh An Thịnh',
      objectives: `I. MỤC TIÊU\n\n2. Mục tiêu cụ thể\n\n- Đạt 90% ${STAFF}.`,
    });
    expect(plan.targets.map(years)).toEqual(['- none']);
    expect(plan.identity.horizon).toEqual({ from: null, to: null });
  });
});
