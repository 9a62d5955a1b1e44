import type { Baseline } from '../model/baseline.js';
import type { Document, ReadingNotes } from '../model/document.js';
import type { Citation, Horizon, Identity, Plan, Target } from '../model/plan.js';
import type { Outline } from '../parse/outline.js';
import { parseOutline } from '../parse/outline.js';
import { locate } from '../parse/passage.js';
import { readAnchors } from './anchors.js';
import { addAssignedTasks } from './assignments.js';
import { readBodies } from './bodies.js';
import { readCitations } from './citations.js';
import { readFiguresElsewhere, readGroupsElsewhere, readReporting } from './elsewhere.js';
import { readFunding } from './funding.js';
import { readKind } from './kind.js';
import { compileLexicon } from './lexicon.js';
import { readMasthead } from './masthead.js';
import { readPhases } from './period-context.js';
import { readPlace } from './place.js';
import { readLater } from './read-later.js';
import { readTargets } from './targets.js';
import { readCommitments, readMoney, readTasks } from './tasks.js';
import type { Title } from './title.js';
import { readHorizon, readTitle } from './title.js';
import { readTruncation } from './truncation.js';

/**
 * Reads a document as a plan: identity, citations, targets, funding, bodies, tasks, each with its quote and lines. The
 * pack lends its vocabulary only; no national figure takes part. Never throws: what is not there comes back empty or null.
 */
export function extractPlan(document: Document, baseline: Baseline): Plan {
  const lexicon = compileLexicon(baseline);
  const outline = parseOutline(document);
  const masthead = readMasthead(outline);
  const title = readTitle(outline);
  const place = readPlace(outline, title?.passage ?? null, baseline, masthead.date);
  const citations = readCitations(outline, lexicon, masthead.number);
  const kind = readKind(outline, title, masthead, place, citations, lexicon, baseline.document);
  const isPlan = kind.reason === null;
  const stated = statedHorizon(outline, title);
  const { targets, references } = readTargets(
    outline,
    lexicon,
    baseline,
    stated.to === null ? null : { from: stated.from, to: stated.to },
  );
  const identity: Identity = {
    title: title === null ? null : tidyTitle(locate(title.passage).quote),
    level: isPlan ? place.level : 'unknown',
    place: isPlan ? place.place : null,
    issuer: isPlan ? place.issuer : null,
    number: masthead.number,
    date: masthead.date,
    status: masthead.status,
    horizon: isPlan ? settleHorizon(stated, targets) : { from: null, to: null },
  };
  const parts = {
    path: document.path,
    source: { format: document.format, notes: { ...NOTHING_NOTED, ...document.notes } },
    kind: isPlan ? 'local-plan' : 'not-a-plan',
    notAPlan: kind.reason,
    amending: kind.amending,
    identity,
    anchors: readAnchors(outline, title, masthead, readPhases(outline)),
    citations,
    parentPlan: findParentPlan(citations, outline),
    targets,
    references,
    funding: readFunding(outline, lexicon),
    bodies: addAssignedTasks(readBodies(outline, lexicon, baseline), outline, lexicon),
    tasks: readTasks(outline, lexicon, isPlan),
    reporting: readReporting(outline),
    truncation: isPlan ? readTruncation(outline) : null,
  } as const;
  // What most checks never look at.
  return readLater<typeof parts, Pick<Plan, 'elsewhere' | 'commitments' | 'money' | 'groupsElsewhere'>>(parts, {
    elsewhere: () => readFiguresElsewhere(outline, lexicon),
    commitments: () => readCommitments(outline),
    money: () => readMoney(outline),
    groupsElsewhere: () => readGroupsElsewhere(outline, lexicon),
  });
}

const NOTHING_NOTED: ReadingNotes = {
  encoding: null,
  encodingAsked: false,
  converter: null,
  numberingLost: false,
  setAside: { deleted: 0, struck: 0, hidden: 0 },
};

function tidyTitle(quote: string): string {
  return quote.replace(/\s+/g, ' ').trim();
}

/** The title's years; else those of the opening sentence that issues the plan, else of the heading over the targets. */
function statedHorizon(outline: Outline, title: Title | null): Horizon {
  if (title !== null) {
    const own = readHorizon(title.passage);
    if (own.to !== null) return own;
  }
  for (const block of outline.preamble) {
    const issues = /(?:ban hành|xây dựng|triển khai)\s+kế hoạch/u.exec(block.passage.key);
    if (issues === null) continue;
    const rest = block.passage;
    const own = readHorizon({
      text: rest.text.slice(issues.index),
      key: rest.key.slice(issues.index),
    });
    if (own.to !== null) return own;
  }
  for (const block of outline.blocks) {
    if (block.opens !== 'specific' && block.opens !== 'objectives') continue;
    const own = readHorizon(block.passage);
    if (own.to !== null) return own;
  }
  return { from: null, to: null };
}

/** Without years in title or opening the targets' own years make the horizon. */
function settleHorizon(stated: Horizon, targets: readonly Target[]): Horizon {
  if (stated.to !== null) return stated;
  // Not Math.min(...years): a text of 100,000 targets would overflow the stack.
  let horizon = stated;
  for (const { period } of targets) {
    const from = period.from === null ? horizon.from : Math.min(period.from, horizon.from ?? period.from);
    const to = period.to === null ? horizon.to : Math.max(period.to, horizon.to ?? period.to);
    horizon = { from, to };
  }
  return horizon.to === null ? stated : horizon;
}

/**
 * A plan named in the bases or in a reference is the plan above this one, also by the decision that issued it; a plan that
 * is replaced is not.
 */
function findParentPlan(citations: readonly Citation[], outline: Outline): Citation | null {
  const current = citations.filter(({ place }) => place !== 'replaced');
  const plans = current.filter((citation) => /\/KH/iu.test(citation.number));
  const decisions = current.filter(
    ({ number, place, asWritten }) =>
      place === 'basis' &&
      /\/QĐ-UBND/iu.test(number) &&
      outline.blocks.some(({ passage: { text, key } }) => {
        const at = text.indexOf(asWritten);
        return at >= 0 && ISSUES_PLAN.test(key.slice(at + asWritten.length));
      }),
  );
  return [...plans, ...decisions].find(({ place }) => place === 'basis') ?? plans[0] ?? null;
}

const ISSUES_PLAN = /^[^;]{0,120}(?:ban hành|phê duyệt)\s[^;]{0,40}kế hoạch[^;]{0,120}công tác xã hội/u;
