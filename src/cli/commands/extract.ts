import { extractPlan } from '../../extract/extract-plan.js';
import { decideLook } from '../decide-look.js';
import { findDocuments } from '../inputs/find-documents.js';
import { pickBaseline } from '../pick-baseline.js';
import { complainAboutDocuments } from '../run/complain-about-documents.js';
import { readSource } from '../run/read-source.js';
import { UsageError } from '../usage-error.js';
import { VERSION } from '../version.js';
import { writeResults } from '../write-result.js';
import type { RunCommand } from './command.js';

/** `plan112 extract`: what was read from one document. 0 for any readable text, 2 otherwise. */
export const runExtract: RunCommand = async (call) => {
  const { operands, settings, io } = call;
  if (operands.length === 0) throw new UsageError((messages) => messages.noInput('extract'));
  if (operands.length > 1) throw new UsageError((messages) => messages.oneInput('extract', operands.length));
  const baseline = await pickBaseline(settings, io);
  const { sources, unreadable, closed } = await findDocuments(operands, io.cwd);
  for (const { path, code } of closed) call.complain(call.messages.closedFolder(path, code));
  await complainAboutDocuments(unreadable, call);
  if (closed.length > 0 || unreadable.length > 0) return 2;
  const [source, ...others] = sources;
  if (source === undefined || others.length > 0) {
    throw new UsageError((messages) => messages.oneInput('extract', sources.length));
  }
  const document = await readSource(source, io, settings.reading);
  if ('reason' in document) {
    await complainAboutDocuments([document], call);
    return 2;
  }
  const plan = extractPlan(document, baseline);
  const report = await import('../../report/render-extract.js');
  await writeResults(
    settings.outputs,
    ({ format, file }) => {
      const look = { lang: settings.lang, version: VERSION, ...decideLook(settings, file, io) };
      return format === 'json'
        ? report.renderExtractJson(plan, baseline, look)
        : report.renderExtractPretty(plan, baseline, look);
    },
    io,
    source.file === null ? [] : [source.file],
  );
  return 0;
};
