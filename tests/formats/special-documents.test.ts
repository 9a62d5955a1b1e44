import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanResult } from '../../src/model/result.js';
import { readDocument } from '../../src/read/read-document.js';
import { convertWithOffice } from '../support/convert/convert-office.js';
import * as special from '../support/convert/special-plans.js';
import { checkBytes } from '../support/essence.js';
import { havePrograms } from '../support/programs.js';

/** What a special plan must be read as: only what is said differs from one to the next. */
interface Said {
  readonly targets: readonly string[];
  readonly status: string;
  readonly bodies: readonly string[];
}

const USUAL: Said = {
  targets: ['staffing 90 2030', 'facilities 60 2030', 'training 40 2030'],
  status: 'province tỉnh Sơn Lộc 45/KH-UBND 2026-01-20 issued',
  bodies: ['health LEAD', 'finance'],
};

const YEARS: Said = {
  ...USUAL,
  targets: [
    'staffing 90 2030 (2026: 70, 2027: 75, 2028: 80, 2029: 85)',
    'facilities 60 2030 (2026: 52, 2027: 54, 2028: 56, 2029: 58)',
    'training 40 2030 (2026: 32.5, 2027: 34, 2028: 36, 2029: 38)',
  ],
};

const FORMATS = ['pdf', 'odt', 'doc', 'rtf'] as const;

interface Special {
  readonly docx: () => Uint8Array;
  /** What is printed, where that is another file: changes are accepted first. */
  readonly printed?: () => Uint8Array;
  readonly said: Said;
}

const PLANS: Readonly<Record<string, Special>> = {
  'a table of targets by year': { docx: special.planWithYearTable, said: YEARS },
  'tracked changes': {
    docx: special.planWithChanges,
    printed: special.planWithChangesAccepted,
    said: USUAL,
  },
  'a text box that says it is a draft': {
    docx: special.planWithDraftBox,
    said: { ...USUAL, status: 'province tỉnh Sơn Lộc  2026-01 draft' },
  },
  'the letterhead in text boxes': { docx: special.planWithLetterheadBox, said: USUAL },
  'numbers that begin again': { docx: special.planWithRestarts, said: USUAL },
  'comments and footnotes': { docx: special.planWithNotes, said: USUAL },
  'running heads and page numbers': { docx: special.planWithRunningHeads, said: USUAL },
};

function readSaid({ plan }: PlanResult): Said {
  const { level, place, number, date, status } = plan.identity;
  return {
    targets: plan.targets.map((target) => {
      const { quantity, period, path } = target;
      const figure = quantity !== null && 'value' in quantity ? quantity.value : JSON.stringify(quantity);
      const steps = path.map((step) => `${step.year}: ${step.value}`).join(', ');
      return `${target.indicator} ${figure} ${period.to}${steps === '' ? '' : ` (${steps})`}`;
    }),
    status: [level, place, number, date, status].join(' '),
    bodies: plan.bodies.map((body) => `${body.key}${body.lead ? ' LEAD' : ''}`),
  };
}

describe('a plan in Word with', () => {
  it.each(Object.keys(PLANS))('%s', async (name) => {
    const { docx, said } = PLANS[name] as Special;
    expect(readSaid(await checkBytes('plan.docx', docx()))).toEqual(said);
  });

  it('a text box holds its words once, though the file has them twice', async () => {
    const document = await readDocument('plan.docx', special.planWithDraftBox());
    if ('reason' in document) throw new Error(document.reason);
    expect(document.lines.filter((line) => line.text.includes('DỰ THẢO'))).toHaveLength(1);
  });

  it('tracked changes says so', async () => {
    const { plan } = await checkBytes('plan.docx', special.planWithChanges());
    expect(plan.source.notes.setAside.deleted).toBeGreaterThan(0);
  });
});

describe.skipIf(!havePrograms('soffice'))('saved from Word with', () => {
  let files: ReadonlyMap<string, Uint8Array>;
  const fileOf = (name: string, ending: string) => `${Object.keys(PLANS).indexOf(name)}.${ending}`;
  beforeAll(async () => {
    const sources = Object.entries(PLANS).map(
      ([name, { docx, printed }]) => [fileOf(name, 'docx'), (printed ?? docx)()] as const,
    );
    files = await convertWithOffice(new Map(sources), FORMATS);
  }, 120_000);

  it.each(Object.keys(PLANS).flatMap((name) => FORMATS.map((ending) => [name, ending] as const)))(
    '%s as .%s',
    async (name, ending) => {
      const bytes = files.get(fileOf(name, ending));
      if (bytes === undefined) throw new Error('not converted');
      const read = { converter: null };
      expect(readSaid(await checkBytes(`plan.${ending}`, bytes, { read }))).toEqual((PLANS[name] as Special).said);
    },
  );
});
