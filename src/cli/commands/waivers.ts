import type { WaiverState } from '../../register/open-waivers.js';
import type { WaiverEntry } from '../../register/waiver-file.js';
import { loadRegisterWords } from '../messages/registers.js';
import { pickBaseline } from '../pick-baseline.js';
import { readSubcommand } from '../read-subcommand.js';
import { checkDocuments, refuseInterrupted } from '../run/check-documents.js';
import { complainAboutInputs } from '../run/complain-about-inputs.js';
import { listWaivedDocuments, openRegisters } from '../run/open-registers.js';
import { saveRegister } from '../save-register.js';
import { UsageError } from '../usage-error.js';
import { writeLines } from '../write-lines.js';
import type { CommandCall, RunCommand } from './command.js';

type State = WaiverState | 'active';

interface Stand {
  readonly entry: WaiverEntry;
  readonly state: State;
}

function readEntries({ repository, settings }: CommandCall): Promise<readonly WaiverEntry[]> {
  const { waivers } = repository;
  return import('../../register/repository-files.js').then(
    ({ readWaiverFile }) => readWaiverFile(waivers.file, waivers.shown, settings.waiversCeiling).entries,
  );
}

/** How each entry stands by the day alone. */
function judgeByDay(entries: readonly WaiverEntry[], today: string): Stand[] {
  return entries.map((entry) => ({
    entry,
    state: entry.until < today ? 'expired' : today < entry.from ? 'upcoming' : 'active',
  }));
}

/** How each entry stands, judged by the paths given, else by the documents that the entries name. */
async function judgeByDocuments(
  entries: readonly WaiverEntry[],
  call: CommandCall,
): Promise<{ readonly stands: Stand[]; readonly incomplete: boolean }> {
  const named = entries.map(({ document }) => document);
  const operands =
    call.operands.length > 0 ? call.operands : await listWaivedDocuments(named, call.repository.waivers, call.io.cwd);
  const stand = (states: readonly WaiverState[] | null) =>
    entries.map((entry, index): Stand => ({ entry, state: states?.[index] ?? 'unchecked' }));
  if (operands.length === 0) return { stands: stand((await openRegisters(call)).close().waivers), incomplete: false };
  const asked = { ...call, operands };
  const checked = refuseInterrupted(await checkDocuments(asked, await pickBaseline(call.settings, call.io)));
  await complainAboutInputs(checked, asked);
  return { stands: stand(checked.registers.waivers), incomplete: checked.incomplete };
}

const BAD: readonly State[] = ['expired', 'unused', 'no-document'];

function describe({ entry, state }: Stand, shown: string, call: CommandCall): string {
  const words = loadRegisterWords(call.settings.lang);
  const about = [entry.rule, entry.subject, entry.period].filter((part) => part !== null).join(' ');
  return `${shown}:${entry.line}: ${words.state[state]}: ${entry.document}: ${about} (${entry.legalBasis}; ${entry.approver}; ${words.until(entry.until)})`;
}

/** `plan112 waivers list | check | prune`: 1 when `check` finds an expired or unused entry. */
export const runWaivers: RunCommand = async (call) => {
  const [task, operands] = readSubcommand(call, ['list', 'check', 'prune']);
  const { waivers } = call.repository;
  const { today, lang } = call.settings;
  const words = loadRegisterWords(lang);
  const about = { file: waivers.shown, today };
  if (task === 'list' && operands.length > 0) throw new UsageError((messages) => messages.noOperands('waivers list'));
  if (!waivers.there && !waivers.configured) {
    await writeLines(call, [words.noWaivers(waivers.shown)], { ...about, waivers: [] });
    return 0;
  }
  // A file above its ceiling must still be seen and tidied.
  const settings = task === 'check' ? call.settings : { ...call.settings, waiversCeiling: null };
  const asked = { ...call, task, operands, settings };
  const entries = await readEntries(asked);
  const { stands, incomplete } =
    task === 'list'
      ? { stands: judgeByDay(entries, today), incomplete: false }
      : await judgeByDocuments(entries, asked);
  const bad = stands.filter(({ state }) => BAD.includes(state));
  const print = (shown: readonly Stand[], closing: readonly string[]) =>
    writeLines(call, [...shown.map((stand) => describe(stand, waivers.shown, call)), ...closing], {
      ...about,
      waivers: shown.map(({ entry, state }) => ({ ...entry, state })),
    });

  if (task === 'prune') {
    if (bad.length > 0) {
      const { readText, removeWaivers } = await import('../../register/repository-files.js');
      const gone = new Set(bad.map(({ entry }) => entry.entry));
      await saveRegister(waivers, removeWaivers(readText(waivers.file, waivers.shown), waivers.shown, gone), call);
    }
    await print(bad, [
      bad.length > 0 ? words.removed(bad.length, waivers.shown) : words.nothingToRemove(waivers.shown),
    ]);
    return incomplete ? 2 : 0;
  }
  await print(stands, stands.length === 0 ? [words.noEntries(waivers.shown)] : []);
  if (incomplete) return 2;
  return task === 'check' && bad.length > 0 ? 1 : 0;
};
