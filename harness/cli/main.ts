#!/usr/bin/env node
import { realDependencies } from './real-dependencies.js';
import { runCommandLine } from './program.js';
import { processShell } from './shell.js';

const code = await runCommandLine(process.argv.slice(2), processShell(process), realDependencies);
// What is still written to a pipe must arrive; a socket a target holds open must not keep the process.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
