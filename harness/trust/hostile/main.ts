import { writeFileSync } from 'node:fs';
import { loadHostileTargets } from '../../../fixtures/hostile/load.js';
import { chosenBy, toolCommand, type Choice } from '../choice.js';
import { conclude } from '../conclude.js';
import { measurementText } from '../measured.js';
import { measureHostile } from './measure.js';
import { runProgram, type RunLimits } from './run-program.js';

/**
 * `npm run hostile`: runs the program itself, whole, against hostile targets. Each run must end by itself with a verdict
 * and a report, in a heap too small for what is thrown at it, and nothing of what the target says may be
 * interpretable in what it writes.
 */
const options: Choice = toolCommand('hostile', 'hostile targets').parse().opts();
/** The budgets of a run come to about 30 s; four times as much, for a busy machine. */
const limits: RunLimits = { heap: 200, maxSeconds: 120 };
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const measured = await measureHostile({
  targets: await loadHostileTargets(),
  isChosen: chosenBy(options),
  // Such runs wait far more than they compute.
  concurrency: 6,
  run: async (target) => runProgram(target, limits),
  print,
});
if (options.json !== undefined && measured.rows.length > 0)
  writeFileSync(options.json, measurementText({ heap: limits.heap, targets: measured.rows }));
process.exitCode = conclude(measured, print);
