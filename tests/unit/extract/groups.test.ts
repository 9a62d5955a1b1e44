import { describe, expect, it } from 'vitest';
import { findGroups } from '../../../src/extract/groups.js';
import { compileLexicon } from '../../../src/extract/lexicon.js';
import type { IndicatorId } from '../../../src/model/vocabulary.js';
import { fold } from '../../../src/text/fold.js';
import { readFragment } from '../../support/fragment.js';
import { PACK } from '../../support/pack.js';
import { readParts } from './plan-text.js';

const lexicon = compileLexicon(PACK);
/** Groups without the indicator's name in front, sorted. */
const groups = (text: string, indicator: IndicatorId) =>
  findGroups(fold(text), 0, text.length, indicator, lexicon).map((id) => id.replace(/^[a-z]+-/, ''));

const ROWS: readonly (readonly [indicator: IndicatorId, text: string, groups: readonly string[]])[] = [
  [
    'staffing',
    'cơ sở trợ giúp xã hội, trường học, bệnh viện, xã, phường',
    ['social-assistance', 'schools', 'hospitals', 'communes'],
  ],
  ['staffing', 'cơ sở bảo trợ xã hội', ['social-assistance']],
  [
    'staffing',
    'cơ sở cai nghiện ma tuý, trại tạm giam, trường giáo dưỡng',
    ['drug-rehabilitation', 'prisons', 'reformatories'],
  ],
  ['staffing', 'xã, phường, thị trấn', ['communes', 'townships']],
  ['staffing', 'xã, phường, đặc khu', ['communes']],
  ['staffing', 'trạm y tế phường', ['health-stations']],
  ['staffing', 'cơ sở y tế, cơ sở giáo dục', ['schools', 'health-facilities']],
  ['staffing', 'cơ quan tư pháp', ['justice']],
  ['staffing', 'tỷ lệ cơ quan, trường học', ['agencies', 'schools']],
  ['staffing', 'có 90% cơ quan, trường học và bệnh viện', ['agencies', 'schools', 'hospitals']],
  ['staffing', '90% cơ quan, tổ chức, đơn vị', ['agencies']],
  ['staffing', 'trường học phối hợp với cơ quan chức năng', ['schools']],
  ['staffing', 'trong các trường hợp cần thiết', []],
  ['staffing', 'xã hội', []],
  [
    'facilities',
    'cơ sở trợ giúp xã hội, y tế, giáo dục và cơ sở liên quan',
    ['social-assistance', 'health', 'education', 'other'],
  ],
  ['facilities', 'cơ sở y tế, giáo dục, trợ giúp xã hội', ['social-assistance', 'health', 'education']],
  ['hardship-support', 'người có hoàn cảnh khó khăn', ['support-people']],
  [
    'children-support',
    'trẻ em mồ côi không nơi nương tựa, bị bỏ rơi, nhiễm HIV/AIDS',
    ['orphaned', 'abandoned', 'hiv'],
  ],
  [
    'children-support',
    'nạn nhân chất độc hóa học, khuyết tật nặng',
    ['chemical-victims', 'severe-disability', 'disability'],
  ],
  ['children-support', 'nạn nhân chất độc da cam/dioxin', ['chemical-victims']],
  ['children-support', 'bị ảnh hưởng bởi thiên tai, dịch bệnh', ['disaster-epidemic']],
  ['children-support', 'trẻ em khuyết tật', ['disability']],
  ['children-support', 'trẻ em có hoàn cảnh đặc biệt', ['special-circumstances']],
  ['children-support', 'trẻ em khuyết tật đặc biệt nặng', ['very-severe-disability']],
  [
    'training',
    'cán bộ, công chức, viên chức, nhân viên, cộng tác viên',
    ['cadres', 'civil-servants', 'public-employees', 'staff', 'collaborators'],
  ],
  ['training', 'công tác viên công tác xã hội', ['collaborators']],
  ['training', 'người lao động', ['staff']],
  ['training', 'người làm công tác xã hội', ['all-posts']],
];

const prefix: Readonly<Partial<Record<IndicatorId, string>>> = {
  'children-support': 'children-',
  'hardship-support': 'hardship-',
};

describe('groups', () => {
  it.each(ROWS)('%s: %s', (indicator, text, expected) => {
    const ids = findGroups(fold(text), 0, text.length, indicator, lexicon);
    const wanted = expected.map((id) => `${prefix[indicator] ?? `${indicator}-`}${id.replace(/^support-/, '')}`);
    expect([...ids].sort()).toEqual([...wanted].sort());
  });

  it('come in the order of the pack, whatever the order of the text', () => {
    expect(groups('phường, xã, bệnh viện, trường học', 'staffing')).toEqual(
      groups('trường học, bệnh viện, xã, phường', 'staffing'),
    );
  });

  it('are looked for inside the bounds only', () => {
    const text = fold('trường học, bệnh viện');
    expect(findGroups(text, 12, text.text.length, 'staffing', lexicon)).toEqual(['staffing-hospitals']);
    expect(findGroups(text, 0, 10, 'staffing', lexicon)).toEqual(['staffing-schools']);
    expect(findGroups(text, 0, 9, 'staffing', lexicon)).toEqual([]);
  });

  it('belong to the clause of their own figure', () => {
    const targets = readFragment('- Đạt 90% trường học; 100% bệnh viện bố trí người làm công tác xã hội.').targets;
    expect(targets.map((target) => target.groups)).toEqual([['staffing-schools'], ['staffing-hospitals']]);
  });

  it('name the place outside the objectives where a group is served', () => {
    const plan = readParts({
      tasks: 'II. NHIỆM VỤ\n\n1. Truyền thông.\n\n2. Trợ giúp trẻ em bị bỏ rơi tại cộng đồng.',
    });
    expect(plan.groupsElsewhere['children-abandoned']?.quote).toBe('2. Trợ giúp trẻ em bị bỏ rơi tại cộng đồng.');
    expect(plan.groupsElsewhere['children-hiv']).toBeNull();
  });
});
