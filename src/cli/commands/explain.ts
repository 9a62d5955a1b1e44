import { findNearest } from '../../text/find-nearest.js';
import { decideLook } from '../decide-look.js';
import { UsageError } from '../usage-error.js';
import { writeResults } from '../write-result.js';
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
  await writeResults(
    settings.outputs,
    ({ format, file }) =>
      format === 'json'
        ? report.renderExplainJson(doc)
        : report.renderExplainPretty(doc, { lang: settings.lang, ...decideLook(settings, file, io) }),
    io,
    [],
  );
  return 0;
};
