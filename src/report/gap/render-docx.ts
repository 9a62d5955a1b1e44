import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { formatCount } from '../format.js';
import type { GapReport, PlanPart } from './model.js';
import { type Block, body } from './word/blocks.js';
import { writeLetterhead, writeSignatures } from './word/letterhead.js';
import { writeHeat, writeOverview } from './word/overview-sections.js';
import { FONT, PAGE, SIZE } from './word/page.js';
import {
  createNumberer,
  type Numberer,
  writePlanAmongMany,
  writePlanComparison,
  writePlanHead,
  writePlanRest,
} from './word/plan-sections.js';
import { writeRows } from './word/plan-tables.js';
import { removeStamps } from './word/repack.js';
import { letterWords } from './word/words.js';

interface Section {
  readonly turned: boolean;
  readonly children: readonly Block[];
}

/**
 * The report as a Word document in the layout of administrative documents: letterhead, number and date to fill in, tables
 * whose heads repeat, signatures. The same report gives the same bytes, whenever and wherever it is written.
 */
export async function renderGapDocx(report: GapReport): Promise<Uint8Array> {
  const [only] = report.plans;
  const sections = report.overview === null && only !== undefined ? writeSingle(only, report) : writeMany(report);
  const document = new Document({
    creator: 'plan112',
    lastModifiedBy: 'plan112',
    title: report.title,
    styles: { default: writeStyles(letterWords[report.lang].tag) },
    sections: sections.filter(({ children }) => children.length > 0).map(writeSection),
  });
  return removeStamps(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function writeSingle(plan: PlanPart, report: GapReport): Section[] {
  const part = createNumberer();
  const context = { report, compact: false };
  return [
    { turned: false, children: [...writeLetterhead(report, plan.heading), ...writePlanHead(plan, part, context)] },
    { turned: true, children: writePlanComparison(plan, part, context) },
    { turned: false, children: [...writePlanRest(plan, part, context), ...writeEnd(report, part)] },
  ];
}

function writeMany(report: GapReport): Section[] {
  const part = createNumberer();
  const { overview, plans, words } = report;
  const context = { report, compact: true };
  return [
    {
      turned: false,
      children: [
        ...writeLetterhead(report, letterWords[report.lang].several(formatCount(plans.length, report.lang))),
        ...(overview === null ? [body(`${report.subtitle}.`)] : writeOverview(overview, part, report)),
      ],
    },
    {
      turned: true,
      children: overview === null || overview.heat.rows.length === 0 ? [] : writeHeat(overview, part, report),
    },
    {
      turned: false,
      children: [
        ...writeEnd(report, part),
        ...(plans.length === 0 ? [] : [part(words.section.plans, { pageBreakBefore: true })]),
        ...plans.flatMap((plan, i) => writePlanAmongMany(plan, i + 1, context)),
      ],
    },
  ];
}

function writeEnd(report: GapReport, part: Numberer): Block[] {
  return [
    part(report.words.section.about),
    ...report.standing.map((text) => body(`- ${text}`)),
    writeRows(report.colophon, true),
    ...writeSignatures(report),
  ];
}

/** The number of the page stands in the middle above, from the second page on; later sections take it over. */
function writeSection({ turned, children }: Section, index: number): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.body })],
  });
  return {
    properties: {
      titlePage: index === 0,
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: PAGE.margin,
      },
    },
    ...(index === 0
      ? {
          headers: {
            default: new Header({ children: [number] }),
            first: new Header({ children: [new Paragraph('')] }),
          },
        }
      : {}),
    children: [...children],
  };
}

function writeStyles(tag: string) {
  const head = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, italics: false, color: '000000' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    document: {
      run: { font: FONT, size: SIZE.body, language: { value: tag, eastAsia: tag } },
      paragraph: { spacing: { before: 0, after: 100 } },
    },
    heading1: head(SIZE.body, 240),
    heading2: head(SIZE.title, 120),
    heading3: head(SIZE.body, 160),
  };
}
