import type { Recording, RealStep } from '../../fixtures/real-answers/load.js';
import type { Observation, Step } from '../../properties/observation.js';
import { targetHeader } from '../../spec/service.js';
import { ModelTracker } from '../engine/model-tracker.js';
import {
  absentSnapshot,
  givenCluster,
  withCluster,
  withSnapshot,
  type ModelState,
} from '../oracle/model-state.js';
import { always, never } from '../oracle/moments.js';
import { decode } from '../wire/decode.js';
import type { Exchange, WireAnswer } from '../wire/exchange.js';

const contentType = 'application/x-amz-json-1.1';

/** No times were recorded: each request counts as sent so long after the one before that no read may be late. */
const consistencyWindowMs = 1_000;

/**
 * The observation that a run would have made of recorded answers. The headers are those that the protocol requires:
 * none were recorded, so the observation says nothing of them.
 */
export function replay(recording: Recording): Observation {
  const model = new ModelTracker(consistencyWindowMs);
  model.assume((known) => holding(known, recording));
  const steps = recording.steps.map((real, index): Step => {
    const end = model.begin(real.operation, real.input);
    const exchange = exchangeOf(real);
    const sentMs = index * consistencyWindowMs;
    const timing = { sentMs, receivedMs: sentMs };
    return {
      role: 'subject',
      operation: real.operation,
      about: real.operation,
      input: real.input,
      exchange,
      standing: { kind: 'counts' },
      ...timing,
      ...end(exchange, timing),
    };
  });
  const seen = { steps, setUp: [], waits: [], consistencyWindowMs };
  return { scenario: 'real answers', stratum: recording.title, input: null, ...seen };
}

function holding(known: ModelState, { holds, steps }: Recording): ModelState {
  const clusters = holds.clusters.reduce(
    (state, name) =>
      withCluster(state, name, {
        ...givenCluster,
        available: 'yes',
        availableSinceMs: always,
      }),
    known,
  );
  const free = steps
    .flatMap(({ input }) => namesToCreate(input))
    .reduce((state, name) => withSnapshot(state, name, absentSnapshot(name)), clusters);
  return holds.snapshots.reduce(
    (state, { name, cluster }) =>
      withSnapshot(state, name, {
        ...absentSnapshot(name),
        presence: 'present',
        incarnation: 1,
        goneMs: never,
        cluster,
      }),
    free,
  );
}

/** The snapshot that a request creates: its name was free. */
function namesToCreate({ SnapshotName, ClusterName, TargetSnapshotName }: RealStep['input']): string[] {
  const name = TargetSnapshotName ?? (ClusterName === undefined ? undefined : SnapshotName);
  return typeof name === 'string' ? [name] : [];
}

function exchangeOf({ operation, input, body }: RealStep): Exchange {
  const answer: WireAnswer = {
    status: 200,
    headers: { 'content-type': contentType, 'x-amzn-requestid': 'not recorded' },
    body: Buffer.from(JSON.stringify(body)),
  };
  return {
    request: {
      method: 'POST',
      path: '/',
      headers: { 'content-type': contentType, 'x-amz-target': targetHeader(operation) },
      body: Buffer.from(JSON.stringify(input)),
    },
    answer,
    outcome: decode(answer),
    attempts: 1,
    maybeApplied: false,
  };
}
