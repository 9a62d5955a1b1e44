import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findConverter, listConverterPlaces } from '../../../../src/read/office/find-converter.js';
import { writeOfficeSettings } from '../../../../src/read/office/office-profile.js';
import { readOffice } from '../../../../src/read/office/read-office.js';
import { runProgram } from '../../../../src/read/office/run-program.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';
import { convertWithOffice } from '../../../support/convert/convert-office.js';
import { buildDocx, p } from '../../../support/docx-builder.js';
import { findProgram, havePrograms } from '../../../support/programs.js';
import { buildFlatOdt } from '../odt/build-odt.js';
import { buildDoc } from './build-doc.js';

const unix = process.platform !== 'win32';
const DOC = buildDoc({ paragraphs: [{ runs: 'Đạt 90% cơ sở' }] });
const OLD = buildDoc({ paragraphs: [{ runs: 'Đạt 90% cơ sở' }], head: { 0: 0xdc } });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan112-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function writeScript(name: string, lines: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${lines}\n`);
  await chmod(path, 0o755);
  return path;
}

/** Temporary folders of conversions that are there. */
async function listRemains(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => /^plan112-[A-Za-z0-9]{6}$/.test(name));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function waitUntil(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < 100; i += 1) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

describe('places of LibreOffice', () => {
  it.each([
    [
      'linux',
      { PATH: '/a:/b' },
      [
        '/a/soffice',
        '/a/libreoffice',
        '/b/soffice',
        '/b/libreoffice',
        '/usr/bin/soffice',
        '/usr/local/bin/soffice',
        '/opt/libreoffice/program/soffice',
      ],
    ],
    [
      'linux',
      { PATH: ':.:bin:/a' },
      [
        '/a/soffice',
        '/a/libreoffice',
        '/usr/bin/soffice',
        '/usr/local/bin/soffice',
        '/opt/libreoffice/program/soffice',
      ],
    ],
    ['darwin', {}, ['/Applications/LibreOffice.app/Contents/MacOS/soffice']],
    [
      'win32',
      { Path: 'C:\\a;tools', ProgramFiles: 'C:\\Program Files' },
      ['C:\\a\\soffice.com', 'C:\\a\\soffice.exe', 'C:\\Program Files\\LibreOffice\\program\\soffice.com'],
    ],
  ])('on %s with %o', (platform, environment, places) => {
    expect(listConverterPlaces({ platform, environment })).toEqual(places);
  });

  it.skipIf(!unix)('are tried until one can be run', async () => {
    const path = await writeScript('soffice', 'true');
    await writeFile(join(folder, 'not-executable'), '');
    expect(await findConverter({ platform: 'linux', environment: { PATH: `/nowhere:${folder}` } })).toBe(path);
  });
});

describe('the choice of the reader', () => {
  const options = { limits: READ_LIMITS, converter: undefined };
  it('reads a .doc itself where no converter is named', async () => {
    const result = await readOffice(DOC, 'doc', options);
    expect(result.ok && [result.lines.map(({ text }) => text), result.notes]).toEqual([['Đạt 90% cơ sở'], {}]);
  });

  it('reads RTF itself, whatever converter is named', async () => {
    const rtf = new TextEncoder().encode('{\\rtf1 Xin chao\\par}');
    const result = await readOffice(rtf, 'rtf', { ...options, converter: '/nowhere/soffice' });
    expect(result.ok && result.lines.map(({ text }) => text)).toEqual(['Xin chao']);
  });

  it.each([
    ['an old .doc without a converter', OLD, null, 'no-converter', 'Word 6/95'],
    [
      'an old .doc with a converter that is not there',
      OLD,
      '/nowhere/soffice',
      'no-converter',
      '/nowhere/soffice: ENOENT',
    ],
    ['a .doc with a converter that is not there', DOC, '/nowhere/soffice', 'no-converter', '/nowhere/soffice: ENOENT'],
    ['a broken .doc, which is given to nobody', DOC.subarray(0, 2000), '/nowhere/soffice', 'damaged', null],
  ])('%s', async (_, bytes, converter, reason, detail) => {
    expect(await readOffice(bytes, 'doc', { limits: READ_LIMITS, converter })).toEqual({ ok: false, reason, detail });
  });
});

describe.skipIf(!unix)('the conversion', () => {
  const convert = (converter: string, time = 20_000) =>
    readOffice(DOC, 'doc', { limits: { ...READ_LIMITS, conversionTime: time }, converter });

  it('hands a file over in a folder of its own, without the environment, and reads what comes back', async () => {
    await writeFile(join(folder, 'made.docx'), buildDocx({ body: [p('đã chuyển đổi')] }));
    const log = join(folder, 'log');
    const script = await writeScript(
      'converter',
      `case "$*" in *--version*) echo "LibreOffice 9.9.9.1 abc"; exit;; esac
env > ${log}; echo "$@" >> ${log}
for last; do :; done
cp ${join(folder, 'made.docx')} "$(dirname "$last")/out/in.docx"`,
    );
    process.env.PLAN112_SECRET = 'x';
    const result = await convert(script).finally(() => delete process.env.PLAN112_SECRET);
    expect(result.ok && [result.lines.map(({ text }) => text), result.notes?.converter]).toEqual([
      ['đã chuyển đổi'],
      'LibreOffice 9.9.9.1',
    ]);
    const logged = await readFile(log, 'utf8');
    expect(logged).toMatch(/^https_proxy=http:\/\/127\.0\.0\.1:9$/m);
    expect(logged).toMatch(
      /-env:UserInstallation=file:\/\/\/.*--headless --norestore.*--convert-to docx:MS Word 2007 XML/,
    );
    expect(logged).not.toMatch(/PLAN112_SECRET/);
    expect(logged).toMatch(/^HOME=.*plan112-/m);
    expect(await listRemains()).toEqual([]);
  });

  it('that gives nothing is a failure', async () => {
    expect(await convert(await writeScript('silent', 'echo error; exit 0'))).toEqual({
      ok: false,
      reason: 'conversion-failed',
      detail: null,
    });
    expect(await listRemains()).toEqual([]);
  });

  it('that takes too long is ended, with all it started', async () => {
    const pids = join(folder, 'pids');
    const script = await writeScript('slow', `sleep 60 &\necho $! > ${pids}\nwait`);
    expect(await convert(script, 700)).toEqual({ ok: false, reason: 'conversion-failed', detail: '1 s' });
    const pid = Number(await readFile(pids, 'utf8'));
    expect(await waitUntil(() => !isRunning(pid))).toBe(true);
    expect(await listRemains()).toEqual([]);
  });

  it('ends with the program that asked for it', async () => {
    const pids = join(folder, 'interrupted');
    const script = await writeScript('endless', `sleep 60 &\necho $! > ${pids}\nwait`);
    const source = new URL('../../../../src/read/office/run-program.ts', import.meta.url);
    const { code } = await transform(await readFile(source, 'utf8'), { loader: 'ts' });
    const caller = join(folder, 'caller.mjs');
    const call = { path: script, arguments: [], folder, environment: {}, time: 60_000, output: 10 };
    await writeFile(
      caller,
      `${code}\nconst touched = ${JSON.stringify(join(folder, 'touched'))};\nconst { writeFileSync } = await import('node:fs');\nawait runProgram({ ...${JSON.stringify(call)}, interrupted: () => writeFileSync(touched, '') });`,
    );
    const child = spawn(process.execPath, [caller], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    const started = () =>
      readFile(pids, 'utf8').then(
        (text) => text.trim() !== '',
        () => false,
      );
    expect(await waitUntil(started)).toBe(true);
    const pid = Number(await readFile(pids, 'utf8'));
    child.kill('SIGTERM');
    expect(await ended).toBe('SIGTERM');
    expect(await waitUntil(() => !isRunning(pid))).toBe(true);
    expect(await readdir(folder)).toContain('touched');
  }, 20_000);

  it('keeps only so much of what the program says', async () => {
    const end = await runProgram({
      path: await writeScript('chatty', 'yes | head -c 100000'),
      arguments: [],
      folder,
      environment: { PATH: process.env.PATH ?? '' },
      time: 20_000,
      output: 10,
      interrupted: () => {},
    });
    expect(end.kind === 'ended' && end.output.length).toBe(10);
  });
});

it('switches macros, links and the network off', () => {
  const settings = writeOfficeSettings();
  for (const [name, value] of [
    ['DisableMacrosExecution', 'true'],
    ['MacroSecurityLevel', '3'],
    ['BlockUntrustedRefererLinks', 'true'],
    ['ooInetProxyType', '2'],
  ])
    expect(settings).toContain(`oor:name="${name}" oor:op="fuse"><value>${value}</value>`);
});

describe.skipIf(!havePrograms('soffice'))('LibreOffice itself', () => {
  it('converts a .doc and fetches nothing that it refers to', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.statusCode = 404;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const flat = buildFlatOdt({
      body: `<text:p>Đạt 90% cơ sở <draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char"><draw:image xlink:href="${host}/a.png" xlink:type="simple"/></draw:frame></text:p><text:section text:name="s"><text:section-source xlink:href="${host}/b.odt"/><text:p>phần nối</text:p></text:section>`,
    });
    try {
      const made = await convertWithOffice(new Map([['linked.fodt', flat]]), ['doc:MS Word 97']);
      // As it comes, LibreOffice asks for the picture.
      expect(asked).toContain('GET /a.png');
      asked.length = 0;
      const doc = made.get('linked.doc') as Uint8Array;
      expect(new TextDecoder('utf-16le').decode(doc)).toContain(`${host}/a.png`);
      const result = await readOffice(doc, 'doc', { limits: READ_LIMITS, converter: findProgram('soffice') });
      expect(result).toMatchObject({ ok: true });
      if (!result.ok) return;
      expect(result.lines.map(({ text }) => text).join(' ')).toMatch(/^Đạt 90% cơ sở .*phần nối/);
      expect(result.notes?.converter).toMatch(/^LibreOffice \d+\.\d+/);
      expect(asked).toEqual([]);
    } finally {
      server.close();
    }
  }, 90_000);
});
