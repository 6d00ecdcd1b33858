import { snapshotNamed } from '../../harness/oracle/model-state.js';
import type { Subject } from '../expectations.js';
import type { Observation } from '../observation.js';
import { snapshotNamesMadeBy } from './makes.js';
import { requests, type RequestStep } from './requests.js';
import type { Placed } from './steps.js';

/** Requests for one new name that overlapped in time. */
export interface Race {
  readonly name: string;
  readonly rivals: readonly RequestStep[];
}

/** The races of requests of one operation for a name that was free before, with the rivals in the order they were sent. */
export function races(observation: Observation, operation: Subject): Race[] {
  const byName = new Map<string, RequestStep[]>();
  for (const request of requests(observation, operation))
    for (const name of snapshotNamesMadeBy(request)) byName.set(name, [...(byName.get(name) ?? []), request]);
  return [...byName].flatMap(([name, all]) => {
    const rivals = all.filter((one) => all.some((other) => overlap(one, other)));
    const wasFree = rivals.every(({ state }) => snapshotNamed(state, name)?.presence !== 'present');
    return rivals.length > 1 && wasFree ? [{ name, rivals }] : [];
  });
}

/** True for two requests that overlapped in time. */
export function overlap(one: Placed, other: Placed): boolean {
  return one.index !== other.index && one.began < other.ended && other.began < one.ended;
}

/** True where the effect of a request is certain: it got a complete response at its first attempt. */
export function isPlain({ exchange, standing }: Placed): boolean {
  return exchange.attempts === 1 && exchange.outcome.kind !== 'lost' && standing.kind === 'counts';
}

/** True where the effect of every rival of a race is certain. */
export function isCertain({ rivals }: Race): boolean {
  return rivals.every(isPlain);
}
