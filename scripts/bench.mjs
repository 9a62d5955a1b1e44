// Measures what a change could slow down, all in one run and as ratios, which hold on any machine:
// start-up against `node -e 0`, time against size of one document, Markdown against plain text.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { checkPlan, extractPlan, loadBuiltInBaseline, readDocument } from '../dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = { startUp: 21, document: 15 };
/** Start-up may take this many times as long as an empty Node process. */
const START_UP_TARGET = 3;

const markdown = readFileSync(join(root, 'fixtures/model/ke-hoach-tinh.md'), 'utf8');
const text = markdown
  .replace(/^\|[ :|-]+\|$/gm, '')
  .replace(/^#+ |\*\*|^\| | \|$/gm, '')
  .replace(/ \| /g, '\n');

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Times of several cases, run in turn so that a slow minute of the machine meets them all: a list of rounds for each. */
async function measureInTurn(cases, rounds) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, run] of Object.entries(cases)) {
      const start = performance.now();
      await run();
      // The first round warms up.
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}

/** How many times as long one case took as another: the median of what each round says, because the machine's speed changes. */
function compare(times, base) {
  return median(times.map((time, round) => time / base[round]));
}

function runNode(...args) {
  const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;
  const { status, error, stderr } = spawnSync(process.execPath, args, { env });
  if (error) throw error;
  if (status === null || status > 1) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
}

async function checkText(name, content) {
  const baseline = loadBuiltInBaseline();
  const document = await readDocument(name, new TextEncoder().encode(content));
  if ('reason' in document) throw new Error(`${name}: ${document.reason}`);
  if ((document.format === 'markdown') !== name.endsWith('.md'))
    throw new Error(`${name} was read as ${document.format}`);
  checkPlan(extractPlan(document, baseline), baseline, { annualPolicy: 'path', scanned: false, severities: {} });
}

function show(what, ratio, detail, target) {
  const verdict =
    target === undefined ? '' : ratio <= target ? `  (target ${target}: held)` : `  (target ${target}: MISSED)`;
  console.log(`${what.padEnd(44)} x ${ratio.toFixed(2).padStart(5)}   ${detail}${verdict}`);
}

const folder = mkdtempSync(join(tmpdir(), 'plan112-bench-'));
try {
  const bin = join(root, 'bin/plan112.js');
  const plain = join(folder, 'plan.txt');
  const marked = join(folder, 'plan.md');
  writeFileSync(plain, text);
  writeFileSync(marked, markdown);

  const start = await measureInTurn(
    {
      node: () => runNode('-e', '0'),
      version: () => runNode(bin, '--version'),
      json: () => runNode(bin, 'check', plain, '--format', 'json'),
      pretty: () => runNode(bin, 'check', plain),
      markdown: () => runNode(bin, 'check', marked),
    },
    ROUNDS.startUp,
  );
  const showStart = (what, times, target) =>
    show(
      `start-up: ${what} / node -e 0`,
      compare(times, start.node),
      `${median(times).toFixed(0)} ms to ${median(start.node).toFixed(0)} ms`,
      target,
    );
  showStart('--version', start.version);
  showStart('one plain-text plan', start.pretty, START_UP_TARGET);
  showStart('the same as JSON', start.json);
  showStart('the same in Markdown', start.markdown);

  const times = await measureInTurn(
    {
      text: () => checkText('plan.txt', text),
      markdown: () => checkText('plan.md', markdown),
      text4: () => checkText('plan.txt', text.repeat(4)),
      text8: () => checkText('plan.txt', text.repeat(8)),
      text16: () => checkText('plan.txt', text.repeat(16)),
    },
    ROUNDS.document,
  );
  for (const piece of [', ', '80% ', 'chủ trì ', '1/2021/', '- ']) {
    const line = (length) => () => {
      const words = piece.repeat(length / piece.length);
      return checkText(
        'plan.txt',
        `KẾ HOẠCH\nI. MỤC TIÊU\n- Đến năm 2030, 90% đơn vị ${words}.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế ${words}.\n`,
      );
    };
    const endless = await measureInTurn({ once: line(20_000), twice: line(40_000) }, 3);
    show(
      `size: a line of ${JSON.stringify(piece)} doubled to 40 kB`,
      compare(endless.twice, endless.once),
      `${median(endless.once).toFixed(1)} ms at first`,
    );
  }
  const kilobytes = Buffer.byteLength(text) / 1024;
  const first = (times) => `${median(times).toFixed(1)} ms at first`;
  show('size: doubled from 4 to 8 plans long', compare(times.text8, times.text4), first(times.text4));
  show('size: doubled from 8 to 16 plans long', compare(times.text16, times.text8), first(times.text8));
  show(
    'Markdown / plain text, warm',
    compare(times.markdown, times.text),
    `${median(times.text).toFixed(1)} ms for the text`,
  );
  console.log(`throughput, plain text, warm: ${(kilobytes / median(times.text)).toFixed(1)} MB/s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
