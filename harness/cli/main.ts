#!/usr/bin/env node
import { exitCodes } from '../exit-codes.js';
import { isTooFewOpenFiles, tooFewOpenFiles } from '../open-files.js';

let hasFailed = false;
const code = await runProgram().catch((error: unknown) => {
  // To load the program takes files too.
  const isFew = isTooFewOpenFiles(error);
  const why = isFew ? tooFewOpenFiles : error instanceof Error ? error.message : String(error);
  process.stderr.write(`memorydb-conformance can't start: ${why}.\n`);
  return isFew ? exitCodes.usage : exitCodes.undecided;
});
// What is still written to a pipe must arrive; a socket a target holds open must not keep the process.
process.stdout.write('', () =>
  process.stderr.write('', () => process.exit(hasFailed ? exitCodes.undecided : code)),
);

async function runProgram(): Promise<number> {
  const { realDependencies } = await import('./real-dependencies.js');
  const { bugReport, runCommandLine } = await import('./program.js');
  const { processShell } = await import('./shell.js');
  // Nothing may exit with Node's own 1, which says that a target is wrong: what goes on is ended as by Ctrl-C.
  process.on('uncaughtException', (error) => {
    hasFailed = true;
    process.stderr.write(`${bugReport(error, process)}\n`);
    if (!process.emit('SIGINT')) process.exit(exitCodes.undecided);
  });
  return runCommandLine(process.argv.slice(2), processShell(process), realDependencies);
}
