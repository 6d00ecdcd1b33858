import type { TargetInfo } from '../target/target.js';
import type { Finding } from './events.js';
import type { RunOptions } from './run-options.js';
import type { Shrunk } from './shrink.js';
import type { Tally } from './tally.js';
import { actualOf } from '../findings/actual.js';
import { describe } from '../findings/describe.js';
import { placeOf } from '../findings/place.js';
import { curl } from '../wire/curl.js';

/** Puts a broken requirement's smallest case into the form of the report. */
export function findingOf(
  tally: Tally,
  { failure, shrinks, repeated }: Shrunk,
  related: readonly string[],
  target: TargetInfo,
  options: RunOptions,
): Finding {
  const { violation, observation } = failure;
  const { message, expected, step } = violation;
  const { steps } = observation;
  const pointer = placeOf(expected, step, steps);
  const toBlame = observation.steps[step];
  return {
    message,
    expected: describe(expected),
    actual: actualOf(expected, step, steps),
    ...(pointer !== undefined && { pointer }),
    scenario: observation.scenario,
    stratum: observation.stratum,
    input: observation.input,
    exchanges: observation.steps.map(({ operation, exchange, standing }, index) => ({
      ...exchange,
      operation,
      standing,
      toBlame: index === step,
    })),
    curl: toBlame === undefined ? '' : curl(toBlame.exchange.request, target.endpoint),
    replay: replayOf(tally.requirement.id, target, options),
    shrinks,
    seenTimes: tally.brokenBy.size,
    repeated,
    related,
  };
}

/** The arguments that reach a target again. */
function reaching({ kind, endpoint, region, startedBy }: TargetInfo): readonly string[] {
  if (kind === 'embedded') return [];
  return [...(startedBy ?? ['--endpoint', endpoint]), '--region', region];
}

/** The arguments that run the same cases again and judge this requirement alone. */
function replayOf(id: string, target: TargetInfo, options: RunOptions): string {
  return [
    'run',
    ...reaching(target),
    ...(target.cluster === undefined ? [] : ['--cluster', target.cluster]),
    `--seed ${options.seed}`,
    `--runs ${options.runs}`,
    ...(options.strict ? ['--strict'] : []),
    `--only ${id}`,
  ].join(' ');
}
