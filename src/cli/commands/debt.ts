import type { DebtEntry } from '../../register/debt-file.js';
import { listNamedDocuments, locateResults } from '../apply-registers.js';
import { type CheckedRun, checkDocuments, complainAboutInputs } from '../check-documents.js';
import { loadRegisterWords, registerRefusals } from '../messages/registers.js';
import { pickBaseline } from '../pick-baseline.js';
import { readSubcommand } from '../read-subcommand.js';
import { saveRegister } from '../save-register.js';
import { showFile } from '../show-file.js';
import { UsageError } from '../usage-error.js';
import { writeLines } from '../write-lines.js';
import type { CommandCall, RunCommand } from './command.js';

type Change = 'new' | 'worse' | 'fixed' | 'gone';
type Changed = Pick<DebtEntry, 'document' | 'rule' | 'subject' | 'period'> & { readonly change: Change };

function refuse(line: string): UsageError {
  return new UsageError(() => line);
}

async function readEntries({ repository: { debts } }: CommandCall): Promise<readonly DebtEntry[]> {
  if (!debts.there) return [];
  const { readDebtFile } = await import('../../register/repository-files.js');
  return readDebtFile(debts.file, debts.shown);
}

/** Checks the paths given, else what the configuration includes, else the documents that the entries name. */
async function check(call: CommandCall, entries: readonly DebtEntry[]): Promise<CheckedRun> {
  const { repository, settings, io } = call;
  const hasInputs = call.operands.length > 0 || repository.config?.content.include !== undefined;
  const documents = entries.map(({ document }) => document);
  const operands = hasInputs ? call.operands : await listNamedDocuments(documents, repository.debts, io.cwd);
  const asked = { ...call, operands };
  const checked = await checkDocuments(asked, await pickBaseline(settings, io));
  await complainAboutInputs(checked, asked);
  return checked;
}

/** What is not as it was recorded, by document. */
function listChanges({ registered: { documents, debts } }: CheckedRun, { repository }: CommandCall): Changed[] {
  const open = locateResults(documents, repository.debts).flatMap(({ result, path }): Changed[] => {
    if (result.kind !== 'read' || path === null) return [];
    return result.findings.flatMap(({ ruleId, subject, period, debt, waiver }): Changed[] =>
      waiver === undefined && (debt === 'new' || debt === 'worse')
        ? [{ document: path, rule: ruleId as DebtEntry['rule'], subject, period, change: debt }]
        : [],
    );
  });
  const name =
    (change: Change) =>
    ({ document, rule, subject, period }: DebtEntry): Changed => ({
      document,
      rule,
      subject,
      period,
      change,
    });
  const changes = [...open, ...(debts?.fixed ?? []).map(name('fixed')), ...(debts?.gone ?? []).map(name('gone'))];
  return changes.sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
}

function describe({ document, rule, subject, period, change }: Changed, call: CommandCall): string {
  const about = [rule, subject, period].filter((part) => part !== null).join(' ');
  return `${document}: ${about}: ${loadRegisterWords(call.settings.lang).debt[change]}`;
}

async function writeDebts(call: CommandCall): Promise<number> {
  const { debts } = call.repository;
  const before = await readEntries(call);
  const checked = await check(call, before);
  const located = locateResults(checked.registered.documents, debts);
  const read = located.filter(({ result, path }) => result.kind === 'read' && path !== null);
  if (read.length === 0) throw refuse(registerRefusals[call.settings.lang].nothingRead(debts.shown));
  const { printDebts, recordDebts } = await import('../../register/repository-files.js');
  const entries = recordDebts(located, before);
  await saveRegister(debts, printDebts(entries), call);
  const count = recordDebts(read, []).length;
  await writeLines(call, [loadRegisterWords(call.settings.lang).written(count, read.length, debts.shown)], {
    file: debts.shown,
    recorded: count,
    documents: read.length,
  });
  return checked.incomplete ? 2 : 0;
}

async function renameDebts(call: CommandCall): Promise<number> {
  const { debts } = call.repository;
  const { cwd } = call.io;
  const refusals = registerRefusals[call.settings.lang];
  const [from, to, ...more] = call.operands.map((path) => showFile(path, cwd, debts.folder));
  if (from === undefined || to === undefined || more.length > 0) throw refuse(refusals.renameOperands);
  const { printDebts, renameDebts: rename } = await import('../../register/repository-files.js');
  const { entries, renamed } = rename(await readEntries(call), from, to);
  if (renamed === 0) throw refuse(refusals.notRecorded(from, debts.shown));
  await saveRegister(debts, printDebts(entries), call);
  const line = loadRegisterWords(call.settings.lang).renamed(renamed, from, to);
  await writeLines(call, [line], { file: debts.shown, renamed, from, to });
  return 0;
}

/** `plan112 debt write | check | prune | rename`: 1 when `check` finds anything that is not as recorded. */
export const runDebt: RunCommand = async (call) => {
  const [task, operands] = readSubcommand(call, ['write', 'check', 'prune', 'rename']);
  const asked = { ...call, operands };
  const { debts } = call.repository;
  const words = loadRegisterWords(call.settings.lang);
  if (task === 'write') return writeDebts(asked);
  if (!debts.there) throw refuse(registerRefusals[call.settings.lang].noDebts(debts.shown));
  if (task === 'rename') return renameDebts(asked);

  const before = await readEntries(call);
  const checked = await check(asked, before);
  const changes = listChanges(checked, call);
  if (task === 'check') {
    const closing = changes.length === 0 ? [words.debtsInOrder(before.length, debts.shown)] : [];
    const lines = changes.map((change) => describe(change, call));
    await writeLines(call, [...lines, ...closing], { file: debts.shown, changes });
    if (checked.incomplete) return 2;
    return changes.length > 0 ? 1 : 0;
  }
  const gone = changes.filter(({ change }) => change === 'fixed' || change === 'gone');
  const { printDebts } = await import('../../register/repository-files.js');
  await saveRegister(debts, printDebts(checked.registered.debts?.kept ?? before), call);
  const closing = gone.length > 0 ? words.removed(gone.length, debts.shown) : words.nothingToRemove(debts.shown);
  await writeLines(call, [...gone.map((change) => describe(change, call)), closing], {
    file: debts.shown,
    removed: gone,
  });
  return checked.incomplete ? 2 : 0;
};
