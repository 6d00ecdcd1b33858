#!/usr/bin/env node
import { exitCodes } from '../exit-codes.js';
import { isTooFewOpenFiles, tooFewOpenFiles } from '../open-files.js';

const code = await runProgram().catch((error: unknown) => {
  // To load the program takes files too.
  if (!isTooFewOpenFiles(error)) throw error;
  process.stderr.write(`memorydb-conformance can't start: ${tooFewOpenFiles}.\n`);
  return exitCodes.usage;
});
// What is still written to a pipe must arrive; a socket a target holds open must not keep the process.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));

async function runProgram(): Promise<number> {
  const { realDependencies } = await import('./real-dependencies.js');
  const { runCommandLine } = await import('./program.js');
  const { processShell } = await import('./shell.js');
  return runCommandLine(process.argv.slice(2), processShell(process), realDependencies);
}
