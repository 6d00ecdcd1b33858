import type { ResourceKind } from '../../spec/effect-types.js';
import type { Observation } from '../../properties/observation.js';
import type { Time } from '../time.js';
import type { Caller } from './caller.js';
import type { Allowance } from './eventually.js';
import { createdKinds } from './created-kinds.js';
import type { Needs } from './creation-budget.js';
import type { RunEvent } from './events.js';
import type { ExecuteCase } from './execute.js';
import type { Failure } from './failure.js';
import { mayHaveWorked } from './inventory.js';
import { inPool } from './pool.js';
import { reproduces } from './reproduce.js';
import { shrink, type Shrunk as Smallest } from './shrink.js';
import type { Broken, Tally } from './tally.js';

/** Executions that one finding may be shrunk by. */
const maxShrinkExecutions = 120;

/** Time that the shrinking of all findings may take together. */
const maxShrinkMs = 60_000;

/** The smallest case of one cause, and the cases that showed it. */
export interface Shrunk extends Smallest {
  /** Numbers of the cases. */
  readonly cases: ReadonlySet<number>;
}

/** What confirming and shrinking works with. */
export interface ShrinkSettings {
  readonly executeCase: ExecuteCase;
  /** What confirming and shrinking a failure may wait for in vain. */
  readonly allowanceOf: (seen: Observation) => Allowance;
  readonly caller: Caller;
  readonly time: Time;
  readonly concurrency: number;
  /** Executions that one finding may be shrunk by; 0 leaves findings as they were seen. */
  readonly maxShrinks: number | undefined;
  readonly tell: (event: RunEvent) => void;
}

/**
 * Confirms and shrinks each broken requirement on its own. Answers the smallest failure of each that stands; one whose
 * failures may all have been bad moments of the target is discarded.
 */
export async function confirmAndShrinkAll(
  tallies: readonly Tally[],
  settings: ShrinkSettings,
): Promise<ReadonlyMap<Tally, readonly Shrunk[]>> {
  const { executeCase, allowanceOf, caller, time, concurrency, tell } = settings;
  const { maxShrinks = maxShrinkExecutions } = settings;
  const shrunk = new Map<Tally, readonly Shrunk[]>();
  if (maxShrinks === 0) return shrunk;
  const began = time.now();
  const isOver = (): boolean => caller.stopReason !== undefined || time.now() - began > maxShrinkMs;
  const stop = (failure: Failure): boolean =>
    isOver() || caller.creations.lacks(createdIn(failure.observation)) !== undefined;
  const broken = tallies.filter(({ failures }) => failures.length > 0);
  await inPool(broken, concurrency, async (tally) => {
    tell({ type: 'shrinking', id: tally.requirement.id });
    const again = (failure: Failure): ExecuteCase => {
      const allowance = allowanceOf(failure.observation);
      return (drawn, input) => executeCase(drawn, input, allowance);
    };
    const found: Shrunk[] = [];
    for (const broken of tally.causes) {
      const best = await confirmAndShrink(tally, broken, again, maxShrinks, stop, () => caller.isLost);
      if (best !== undefined) found.push(best);
    }
    if (found.length > 0) shrunk.set(tally, withoutRepetition(found));
  });
  return shrunk;
}

/** What breaks in another way when it is repeated may break in a way that is known: each way counts once. */
function withoutRepetition(found: readonly Shrunk[]): Shrunk[] {
  return found.filter(
    ({ failure }, index) => found.findIndex((other) => other.failure.cause === failure.cause) === index,
  );
}

/** Runs the failing cases of one cause again to rule out transient errors, then shrinks the first that reproduces. */
async function confirmAndShrink(
  tally: Tally,
  broken: Broken,
  again: (failure: Failure) => ExecuteCase,
  maxExecutions: number,
  stop: (failure: Failure) => boolean,
  isLost: () => boolean,
): Promise<Shrunk | undefined> {
  for (const failure of broken.failures) {
    const executeCase = again(failure);
    const counts =
      !failure.isTransient ||
      (!isLost() && (await reproduces(tally, failure, executeCase, () => stop(failure))));
    if (counts)
      return {
        ...(await shrink(tally, failure, executeCase, maxExecutions, () => stop(failure))),
        cases: broken.cases,
      };
  }
  const [best] = broken.failures;
  // What a target failed at in its end tells of no rule: cases beyond it are not run, and say so.
  if (best !== undefined && !tally.isWithinTransientAllowance && !isLost())
    return { failure: best, shrinks: 0, repeated: false, cases: broken.cases };
  tally.discardAsTransient(broken);
  return undefined;
}

/** What the case of an observation created, so what it takes to execute it again. */
function createdIn({ steps }: Observation): Needs {
  const created = steps
    .filter(({ exchange }) => mayHaveWorked(exchange))
    .flatMap(({ operation, input }) => createdKinds(operation, input));
  const of = (kind: ResourceKind): number => created.filter((each) => each === kind).length;
  return { cluster: of('cluster'), snapshot: of('snapshot') };
}
