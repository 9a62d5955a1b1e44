#!/usr/bin/env node
import { loadCli } from './load-cli.js';

try {
  const { main, makeProcessIo } = loadCli();
  process.exitCode = await main(makeProcessIo());
} catch (error) {
  process.stderr.write(`plan112: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
