import type { HostileTarget } from '../../../fixtures/hostile/hostile-target.js';
import type { Placed } from '../../../fixtures/load.js';
import { hostileProblems } from '../../../fixtures/problems.js';
import { inPool } from '../../engine/pool.js';
import type { Measured } from '../conclude.js';
import type { HostileRow } from '../measured.js';
import { faultsOfRun, verdictIn, type Ended } from './faults-of-run.js';

/** What measuring hostile targets needs from outside. */
export interface HostileInput {
  /** All there are. */
  readonly targets: readonly Placed<HostileTarget>[];
  /** Which targets to run against, by their ids. */
  readonly isChosen: (id: string) => boolean;
  /** Runs under way at once. */
  readonly concurrency: number;
  readonly run: (target: HostileTarget) => Promise<Ended>;
  readonly print: (line: string) => void;
}

/**
 * Runs the program against hostile targets and prints how each run ended. Fails on a run that hangs, crashes, ends with
 * a code that is not allowed, or repeats what the target said in a form that could be acted on; on a run that could not
 * be made; and where there was none.
 */
export async function measureHostile(input: HostileInput): Promise<Measured<HostileRow>> {
  const { targets, isChosen, concurrency, run, print } = input;
  const problems = hostileProblems(targets);
  if (problems.length > 0) return { rows: [], failures: problems };
  const chosen = targets.filter(({ id }) => isChosen(id));
  if (chosen.length === 0)
    return { rows: [], failures: ['Nothing was run: --only matches the id of no hostile target.'] };
  const rows = new Map<HostileTarget, HostileRow>();
  const failures: string[] = [];
  await inPool(chosen, concurrency, async (target) => {
    const ended = await run(target).catch((error: unknown) => String(error));
    if (typeof ended === 'string') {
      failures.push(`${target.id}: the run could not be made: ${ended}`);
      return;
    }
    const faults = faultsOfRun(target, ended);
    rows.set(target, { target: target.id, seconds: ended.seconds, faults });
    failures.push(...faults.map((fault) => `${target.id}: the program ${fault}`));
    print(lineOf(target, ended, faults.length === 0));
  });
  print(
    `\n${chosen.length} hostile targets, ${[...rows.values()].filter(({ faults }) => faults.length === 0).length} survived`,
  );
  return { rows: chosen.flatMap((target) => rows.get(target) ?? []), failures };
}

function lineOf({ id, title }: HostileTarget, { seconds, out }: Ended, isWell: boolean): string {
  return [
    isWell ? 'survived' : 'FAILED  ',
    id.padEnd(22),
    `${seconds} s`.padStart(7),
    (verdictIn(out) ?? '').padEnd(13),
    title,
  ].join('  ');
}
