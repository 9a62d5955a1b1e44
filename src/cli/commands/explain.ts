import { decideLook } from '../decide-look.js';
import { findNearest } from '../find-nearest.js';
import { UsageError } from '../usage-error.js';
import { writeResult } from '../write-result.js';
import type { RunCommand } from './command.js';

/** `plan112 explain`: the document of one rule in the language asked for. */
export const runExplain: RunCommand = async ({ operands, settings, io }) => {
  const { listRuleDocs, readRuleDoc } = await import('../../ruleset/built-in-rule-docs.js');
  const ids = listRuleDocs();
  const [id, ...others] = operands;
  if (id === undefined) throw new UsageError((messages) => messages.noRuleId(ids));
  if (others.length > 0) throw new UsageError((messages) => messages.oneRuleId(operands.length));
  const doc = readRuleDoc(id, settings.lang);
  if (doc === null) throw new UsageError((messages) => messages.unknownRule(id, findNearest(id, ids), ids));
  const report = await import('../../report/render-explain.js');
  const text =
    settings.format === 'json'
      ? report.renderExplainJson(doc)
      : report.renderExplainPretty(doc, { lang: settings.lang, ...decideLook(settings, io) });
  await writeResult(text, settings.output, io, []);
  return 0;
};
