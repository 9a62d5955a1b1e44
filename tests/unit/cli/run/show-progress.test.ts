import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CommandCall } from '../../../../src/cli/commands/command.js';
import { loadMessages } from '../../../../src/cli/messages/messages.js';
import { makeProgress } from '../../../../src/cli/run/show-progress.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function start({ columns = 60 as number | null, quiet = false, total = 3 } = {}) {
  const written: string[] = [];
  const io = { errorColumns: columns, writeErr: (text: string) => written.push(text) };
  const call = { io, settings: { quiet }, messages: loadMessages('en') } as unknown as CommandCall;
  return { written, progress: makeProgress(call, total) };
}

it('is one line that is written over and taken away', () => {
  const { written, progress } = start();
  progress.show(0, 'a.md');
  vi.advanceTimersByTime(1000);
  progress.show(1, 'b.md');
  progress.clear();
  expect(written).toEqual([
    '\r\u001b[2KChecked 0/3, 3 left: a.md',
    '\r\u001b[2KChecked 1/3, 2 left: b.md',
    '\r\u001b[2K',
  ]);
});

it('does not flicker: two documents in one moment change it once', () => {
  const { written, progress } = start();
  progress.show(0, 'a.md');
  progress.show(1, 'b.md');
  expect(written.length).toBe(1);
});

it.each([
  ['no terminal', { columns: null }],
  ['--quiet', { quiet: true }],
  ['a single document', { total: 1 }],
])('%s: nothing at all', (_, options) => {
  const { written, progress } = start(options);
  progress.show(0, 'a.md');
  progress.clear();
  expect(written).toEqual([]);
});

it('fits the terminal, and a name cannot act on it', () => {
  const { written, progress } = start({ columns: 30 });
  progress.show(0, `\u001b[31m${'dài'.repeat(40)}`);
  const line = written[0]?.replace('\r\u001b[2K', '') ?? '';
  expect([...line].length).toBe(29);
  expect(line).not.toContain('\u001b');
});
