import { spawn } from 'node:child_process';

export interface ProgramRun {
  readonly path: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds after which the program and all it started are ended. */
  readonly time: number;
  /** Characters of its output that are kept. */
  readonly output: number;
  /** Called when this process is told to end meanwhile, once the program is. */
  readonly interrupted: () => void;
}

export type ProgramEnd =
  | { readonly kind: 'ended'; readonly code: number | null; readonly output: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'not-started'; readonly code: string };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a program to its end. It gets no input, and nothing of it is left running: neither after its time nor when this process is interrupted. */
export function runProgram(run: ProgramRun): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(run.path, run.arguments, {
      cwd: run.folder,
      env: { ...run.environment },
      stdio: ['ignore', 'pipe', 'ignore'],
      // A group of its own, so that what the program starts ends with it.
      detached: !windows,
      windowsHide: true,
    });
    let output = '';
    let timedOut = false;
    const end = () => {
      if (child.pid === undefined) return;
      if (windows) spawn('taskkill', ['/pid', `${child.pid}`, '/T', '/F'], { stdio: 'ignore', windowsHide: true });
      else endGroup(child.pid);
    };
    const timer = setTimeout(() => {
      timedOut = true;
      end();
    }, run.time);
    const onSignal = (signal: NodeJS.Signals) => {
      end();
      run.interrupted();
      stopWatching();
      // Whoever else listens decides what becomes of this process; otherwise it ends as it would have.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    const onExit = () => {
      end();
      run.interrupted();
    };
    const stopWatching = () => {
      clearTimeout(timer);
      for (const signal of SIGNALS) process.removeListener(signal, onSignal);
      process.removeListener('exit', onExit);
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
    process.on('exit', onExit);
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (piece: string) => {
      if (output.length < run.output) output += piece.slice(0, run.output - output.length);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      stopWatching();
      resolve({ kind: 'not-started', code: error.code ?? 'error' });
    });
    child.on('close', (code) => {
      stopWatching();
      // Helpers of the program that outlived it.
      if (!windows && child.pid !== undefined) endGroup(child.pid);
      resolve(timedOut ? { kind: 'timeout' } : { kind: 'ended', code, output });
    });
  });
}

function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    // The group has ended already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
