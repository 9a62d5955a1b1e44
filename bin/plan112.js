#!/usr/bin/env node
const { loadCli } = require('./load-cli.js');

async function run() {
  try {
    const { main, io } = loadCli();
    io.leave(await main(io));
  } catch (error) {
    process.stderr.write(`plan112: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

run();
