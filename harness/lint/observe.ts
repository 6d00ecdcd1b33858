import { effectsOfRequest } from '../../spec/effects-of-request.js';
import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { targetHeader, service } from '../../spec/service.js';
import { operations, type Operation } from '../../spec/types.js';
import type { Observation, Standing, Step } from '../../properties/observation.js';
import { ModelTracker } from '../engine/model-tracker.js';
import { standingOf } from '../engine/standing.js';
import {
  absentSnapshot,
  givenCluster,
  snapshotNamed,
  clusterNamed,
  withCluster,
  withSnapshot,
  type ModelState,
} from '../oracle/model-state.js';
import { never } from '../oracle/moments.js';
import { refusesCaller } from '../oracle/refuses-caller.js';
import { decode } from '../wire/decode.js';
import type { Exchange } from '../wire/exchange.js';
import type { RecordedExchange, Sequence } from './recording.js';

/** How long reads may lag behind writes in traffic of a target that nobody knows. */
export const consistencyWindowMs = 6_000;

/**
 * The observation that a run would have made of recorded traffic. What was there before the recording began is in doubt:
 * every name that a request creates or reads may have been taken, and of a cluster nothing is known. The observation says
 * nothing of circumstances that only a scenario knows: waits, roles, what the official SDK reads.
 */
export function observe(sequence: Sequence): Observation {
  const model = new ModelTracker(consistencyWindowMs);
  const startMs = sequence[0]?.sentMs ?? 0;
  const requests = sequence.map((recorded) => {
    const exchange = exchangeOf(recorded);
    return { recorded, exchange, ...requestOf(exchange) };
  });
  for (const { operation, input } of requests)
    model.assume((known) => doubted(known, operation, input, startMs));
  const steps: Step[] = [];
  const underWay: { readonly receivedMs: number; readonly end: () => void }[] = [];
  const endUntil = (ms: number): void => {
    underWay.sort((one, other) => one.receivedMs - other.receivedMs);
    while (underWay[0] !== undefined && underWay[0].receivedMs <= ms) underWay.shift()?.end();
  };
  for (const [index, { recorded, exchange, operation, input }] of requests.entries()) {
    endUntil(recorded.sentMs);
    const end = model.begin(operation, input);
    const { sentMs, receivedMs } = recorded;
    const timing = { sentMs, receivedMs };
    underWay.push({
      receivedMs,
      end: () => {
        steps[index] = {
          role: 'subject',
          operation,
          about: operation,
          input,
          exchange,
          standing: standingIn(exchange),
          ...timing,
          ...end(exchange, timing),
        };
      },
    });
  }
  endUntil(Infinity);
  const seen = { steps, setUp: [], waits: [], consistencyWindowMs };
  return { scenario: 'recording', stratum: 'recording', input: null, ...seen };
}

function standingIn(exchange: Exchange): Standing {
  return refusesCaller(exchange)
    ? { kind: 'not-about-the-rule', why: 'The target refused the caller.' }
    : standingOf(exchange);
}

function exchangeOf({ request, answer, loss = 'reset' }: RecordedExchange): Exchange {
  const outcome =
    answer === undefined
      ? ({ kind: 'lost', loss, detail: 'no answer was recorded' } as const)
      : decode(answer);
  return { request, answer, outcome, attempts: 1, maybeApplied: false };
}

/**
 * What a request asks, where it asks as a client does. Of one that the target could not read it is in doubt whether it was
 * spelled as a client spells: a recording holds what was sent, not what was meant.
 */
function requestOf({ request: { method, path, headers, body }, outcome }: Exchange): {
  readonly operation: Operation | undefined;
  readonly input: JsonObject | undefined;
} {
  const operation = operations.find((each) => targetHeader(each) === headers['x-amz-target']);
  const isRead = outcome.kind !== 'refused' || outcome.type?.name !== 'SerializationException';
  const isPlain =
    isRead && method === 'POST' && path === '/' && headers['content-type'] === service.contentType;
  return { operation, input: isPlain ? objectIn(body) : undefined };
}

function objectIn(body: Uint8Array): JsonObject | undefined {
  try {
    const value: Json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a request speaks of may have been there before the recording began, and may have been made or changed in the moment
 * before: then reads may still be of an earlier one.
 */
function doubted(
  known: ModelState,
  operation: Operation | undefined,
  input: JsonObject | undefined,
  startMs: number,
): ModelState {
  const { creates, removes, looksUp } = effectsOfRequest(operation, input ?? {});
  const doubt = { presence: 'in-doubt', goneMs: never, madeMs: startMs } as const;
  return [...creates, ...removes, ...looksUp].reduce((state, { kind, name }) => {
    if (typeof name !== 'string') return state;
    if (kind === 'cluster')
      return clusterNamed(state, name) === undefined
        ? withCluster(state, name, {
            ...givenCluster,
            ...doubt,
            formerDescriptions: 'unknown',
            changedMs: startMs,
          })
        : state;
    return snapshotNamed(state, name) === undefined
      ? withSnapshot(state, name, { ...absentSnapshot(name), ...doubt, incarnation: 2 })
      : state;
  }, known);
}
