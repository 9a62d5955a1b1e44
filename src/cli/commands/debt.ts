import type { DebtEntry } from '../../register/debt-file.js';
import type { LocatedResult } from '../../register/located-result.js';
import { loadRegisterWords, registerRefusals } from '../messages/registers.js';
import { pickBaseline } from '../pick-baseline.js';
import { readSubcommand } from '../read-subcommand.js';
import { type CheckedRun, checkDocuments, refuseInterrupted } from '../run/check-documents.js';
import { complainAboutInputs, complainAboutReading } from '../run/complain-about-inputs.js';
import { listRecordedDocuments, locateResult, openRegisters } from '../run/open-registers.js';
import { ResultStore } from '../run/result-store.js';
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

/** Recorded documents that exist. */
function listRecorded({ repository, io }: CommandCall, entries: readonly DebtEntry[]): readonly string[] {
  const recorded = entries.map(({ document }) => document);
  return listRecordedDocuments(recorded, repository.debts, io.cwd);
}

function includesDocuments({ repository }: CommandCall): boolean {
  return repository.config?.content.include !== undefined;
}

/** Checks the paths given, else what the configuration includes, else the documents that the entries name. */
async function checkAll(call: CommandCall, entries: readonly DebtEntry[]): Promise<CheckedRun> {
  const { operands, settings, io } = call;
  const asked =
    operands.length > 0 || includesDocuments(call) ? call : { ...call, operands: listRecorded(call, entries) };
  return refuseInterrupted(await checkDocuments(asked, await pickBaseline(settings, io)));
}

type Compared = Pick<CheckedRun, 'store' | 'registers' | 'incomplete'>;

/** What the documents say of the entries. Where all recorded documents are gone and no others are left, that is nothing amiss. */
async function compare(call: CommandCall, entries: readonly DebtEntry[]): Promise<Compared> {
  const mayBeNone = call.operands.length === 0 && listRecorded(call, entries).length === 0;
  if (mayBeNone && !includesDocuments(call))
    return { store: new ResultStore(null), registers: (await openRegisters(call)).close(), incomplete: false };
  const checked = await checkAll(call, entries);
  if (mayBeNone && checked.store.length === 0 && checked.found.closed.length === 0)
    return { ...checked, incomplete: false };
  await complainAboutInputs(checked, call);
  return checked;
}

/** What is not as it was recorded, by document. */
function listChanges({ store, registers: { debts } }: Compared, { repository }: CommandCall): Changed[] {
  const open: Changed[] = [];
  for (const document of store.entries()) {
    const { result, path } = locateResult(document, repository.debts);
    if (result.kind !== 'read' || path === null) continue;
    for (const { ruleId, subject, period, debt, waiver } of result.findings)
      if (waiver === undefined && (debt === 'new' || debt === 'worse'))
        open.push({ document: path, rule: ruleId as DebtEntry['rule'], subject, period, change: debt });
  }
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
  const checked = await checkAll(call, before);
  await complainAboutReading(checked, call);
  const refusals = registerRefusals[call.settings.lang];
  const read = new Set<string>();
  function* listRead(): Iterable<LocatedResult> {
    for (const document of checked.store.entries()) {
      const located = locateResult(document, debts);
      if (located.result.kind !== 'read' || located.path === null) continue;
      read.add(tidyPath(located.path));
      yield located;
    }
  }
  const { printDebts, recordDebts, tidyPath } = await import('../../register/repository-files.js');
  const entries = recordDebts(listRead(), before);
  if (read.size === 0) throw refuse(refusals.nothingRead(debts.shown));
  // What is no plan has nothing to improve: the path is wrong, or the text of the plan is not in the file.
  if (checked.run.counts.plans === 0) throw refuse(refusals.noPlanRead([...read], debts.shown));
  await saveRegister(debts, printDebts(entries), call);
  const count = entries.filter(({ document }) => read.has(tidyPath(document))).length;
  await writeLines(call, [loadRegisterWords(call.settings.lang).written(count, read.size, debts.shown)], {
    file: debts.shown,
    recorded: count,
    documents: read.size,
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
  const asked = { ...call, task, operands };
  const { debts } = call.repository;
  const words = loadRegisterWords(call.settings.lang);
  if (task === 'write') return writeDebts(asked);
  if (!debts.there) throw refuse(registerRefusals[call.settings.lang].noDebts(debts.shown));
  if (task === 'rename') return renameDebts(asked);

  const before = await readEntries(call);
  const checked = await compare(asked, before);
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
  await saveRegister(debts, printDebts(checked.registers.debts?.kept ?? before), call);
  const improved = (checked.registers.debts?.improved ?? []).map(({ document, rule, subject, period }) => ({
    document,
    rule,
    subject,
    period,
  }));
  const closing = [
    ...(gone.length > 0 ? [words.removed(gone.length, debts.shown)] : []),
    ...(improved.length > 0 ? [words.tightened(improved.length, debts.shown)] : []),
  ];
  const lines = gone.map((change) => describe(change, call));
  await writeLines(call, [...lines, ...(closing.length > 0 ? closing : [words.nothingToRemove(debts.shown)])], {
    file: debts.shown,
    removed: gone,
    improved,
  });
  return checked.incomplete ? 2 : 0;
};
