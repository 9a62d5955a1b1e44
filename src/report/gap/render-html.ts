import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { heading, line, type Node, type PageContext } from './html/elements.js';
import { renderOthers, renderOverview } from './html/overview-section.js';
import { renderPlanBody, renderPlanHead, renderRows } from './html/plan-section.js';
import { SCRIPT } from './html/script.js';
import { writeStyles } from './html/styles.js';
import type { GapReport, PlanPart } from './model.js';

/** From this many plans on, each plan's part keeps to what its reader needs. */
const CROWDED = 40;

/**
 * The report as one HTML page that needs nothing else: no request, no server, no script to be read. Everything comes
 * through a tree, so no text of a plan can become markup; the policy in its head allows only the page's own style and script.
 */
export function renderGapHtml(report: GapReport): string {
  const styles = writeStyles(report);
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: report.lang }, renderHead(report, styles), renderBody(report))],
  };
  const settings = report.plans.length > CROWDED ? { omitOptionalTags: true, preferUnquoted: true } : {};
  return `${unified().use(rehypeStringify, settings).stringify(root)}\n`;
}

function renderHead(report: GapReport, styles: string): Element {
  const policy = [
    "default-src 'none'",
    `style-src ${hash(styles)}`,
    `script-src ${hash(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return h(
    'head',
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', nameTitle(report)),
    h('style', styles),
  );
}

function nameTitle({ title, overview, plans }: GapReport): string {
  const [only] = plans;
  return overview === null && only !== undefined ? `${title} - ${only.heading}` : title;
}

function renderBody(report: GapReport): Element {
  const { overview, plans, words } = report;
  const [only] = plans;
  const main =
    overview === null && only !== undefined
      ? renderSingle(only, { report, depth: 2, compact: false })
      : [
          h(
            'div',
            { className: 'wide' },
            h('header', { className: 'cover' }, h('h1', report.title), h('p', report.subtitle)),
            overview === null ? [] : renderOverview(overview, report),
          ),
          ...(report.others.length === 0 ? [] : [renderOthers(report)]),
          ...(plans.length === 0 ? [] : [renderPlans(report)]),
        ];
  return h(
    'body',
    { className: plans.length > CROWDED ? 'crowded' : undefined },
    h('a', { className: 'skip', href: '#main' }, words.label.skip),
    h('main', { id: 'main' }, main, renderSignatures(report), renderAbout(report)),
    h('script', SCRIPT),
  );
}

function renderSingle(plan: PlanPart, context: PageContext): Node[] {
  const { report } = context;
  return [
    h(
      'header',
      { className: 'cover', id: plan.id },
      h('p', { className: 'kicker' }, report.title),
      h('h1', plan.heading),
      h('p', report.subtitle),
    ),
    ...renderPlanHead(plan, context),
    ...renderPlanBody(plan, context),
  ];
}

/** The plans one below the other, each folded; the links of the heat map open them. */
function renderPlans(report: GapReport): Element {
  const context: PageContext = { report, depth: 4, compact: report.plans.length > CROWDED };
  return h(
    'section',
    { id: 'plans' },
    heading(2, report.words.section.plans),
    report.plans.flatMap((plan) =>
      line(
        h(
          'details',
          { className: 'plan' },
          h('summary', heading(3, plan.heading), h('small', plan.path)),
          h('div', { id: plan.id }, renderPlanHead(plan, context), renderPlanBody(plan, context)),
        ),
      ),
    ),
  );
}

function renderSignatures({ signatures, words }: GapReport): Element {
  return h(
    'section',
    { className: 'signatures', ariaLabel: words.section.signatures },
    h('p', { className: 'dateline' }, signatures.dateline),
    h(
      'div',
      { className: 'parties' },
      signatures.parties.map(({ role, hint }) => h('div', h('b', role), h('small', hint))),
    ),
  );
}

function renderAbout(report: GapReport): Element {
  return h(
    'footer',
    heading(2, report.words.section.about),
    h(
      'ul',
      report.standing.map((text) => h('li', text)),
    ),
    renderRows('colophon', report.colophon),
  );
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
