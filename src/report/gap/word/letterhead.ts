import { AlignmentType, type Paragraph } from 'docx';
import type { GapReport } from '../model.js';
import { type Block, beside, paragraph, rule, run } from './blocks.js';
import { PAGE, SIZE } from './page.js';
import { letterWords } from './words.js';

const LEFT = 3600;
const RIGHT = PAGE.portraitWidth - LEFT;
/** About as long as the motto, and a third of the agency's name, as the decree asks. */
const MOTTO_LINE = 3350;
const AGENCY_LINE = 1100;
const TITLE_LINE = 2400;

function centred(text: string, look: Parameters<typeof run>[1], after = 0): Paragraph {
  return paragraph([run(text, look)], { alignment: AlignmentType.CENTER, spacing: { before: 0, after } });
}

/** Agency and state, number and date to fill in, and the report's name. */
export function writeLetterhead(report: GapReport, subject: string): Block[] {
  const words = letterWords[report.lang];
  return [
    beside(
      [
        [
          centred(words.superior, { size: SIZE.letter }),
          centred(words.agency, { size: SIZE.letter, bold: true }, 40),
          rule(LEFT, AGENCY_LINE, 120),
          centred(words.number, { size: SIZE.body }),
        ],
        [
          centred(words.state, { size: SIZE.letter, bold: true }),
          centred(words.motto, { size: SIZE.body, bold: true }, 40),
          rule(RIGHT, MOTTO_LINE, 120),
          centred(report.signatures.dateline, { size: SIZE.body, italics: true }),
        ],
      ],
      [LEFT, RIGHT],
    ),
    paragraph([run(words.kind, { size: SIZE.title, bold: true })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: 360, after: 40 },
    }),
    centred(subject, { size: SIZE.title, bold: true }, 60),
    rule(PAGE.portraitWidth, TITLE_LINE, 200),
  ];
}

/** Who signs, and who receives the report. */
export function writeSignatures(report: GapReport): Block[] {
  const words = letterWords[report.lang];
  const { parties } = report.signatures;
  const head = parties[parties.length - 1];
  const others = parties.slice(0, -1);
  const sign = ({ role, hint }: (typeof parties)[number]): Paragraph[] => [
    centred(role.toUpperCase(), { size: SIZE.body, bold: true }),
    centred(hint, { size: SIZE.letter, italics: true }, 1400),
  ];
  const half = Math.floor(PAGE.portraitWidth / 2);
  const receivers = [
    paragraph([run(words.receivers, { size: SIZE.letter, bold: true, italics: true })], { spacing: { after: 0 } }),
    ...words.receiverLines.map((line) => paragraph([run(line, { size: SIZE.table })], { spacing: { after: 0 } })),
  ];
  return [
    paragraph('', { spacing: { before: 120, after: 0 } }),
    ...(others.length === 0
      ? []
      : [
          beside(
            others.map(sign),
            others.map(() => Math.floor(PAGE.portraitWidth / others.length)),
          ),
          paragraph('', { spacing: { before: 0, after: 0 } }),
        ]),
    beside([receivers, head === undefined ? [paragraph('')] : sign(head)], [half, half]),
  ];
}
