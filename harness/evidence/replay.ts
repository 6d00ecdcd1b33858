import type { Recording, RealStep } from '../../fixtures/real-answers/load.js';
import type { Observation, Step } from '../../properties/observation.js';
import { targetHeader } from '../../spec/service.js';
import { ModelTracker } from '../engine/model-tracker.js';
import {
  absentCluster,
  absentSnapshot,
  withCluster,
  withSnapshot,
  type ModelState,
} from '../oracle/model-state.js';
import { decode } from '../wire/decode.js';
import type { Exchange, WireAnswer } from '../wire/exchange.js';

const contentType = 'application/x-amz-json-1.1';

/**
 * The observation that a run would have made of recorded answers. The headers are those that the protocol requires:
 * none were recorded, so the observation says nothing of them.
 */
export function replay(recording: Recording): Observation {
  const model = new ModelTracker();
  model.assume((known) => holding(known, recording));
  const steps = recording.steps.map((real): Step => {
    const end = model.begin(real.operation, real.input);
    const exchange = exchangeOf(real);
    return {
      role: 'subject',
      operation: real.operation,
      about: real.operation,
      input: real.input,
      exchange,
      ...end(exchange),
    };
  });
  return { scenario: 'real answers', stratum: recording.title, input: null, steps };
}

function holding(known: ModelState, { holds, steps }: Recording): ModelState {
  const clusters = holds.clusters.reduce(
    (state, name) =>
      withCluster(state, name, {
        ...absentCluster,
        presence: 'present',
        available: 'yes',
        snapshotsMade: undefined,
      }),
    known,
  );
  const free = steps
    .flatMap(({ input }) => namesToCreate(input))
    .reduce((state, name) => withSnapshot(state, name, absentSnapshot(name)), clusters);
  return holds.snapshots.reduce(
    (state, { name, cluster }) =>
      withSnapshot(state, name, { ...absentSnapshot(name), presence: 'present', cluster }),
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
    noise: false,
  };
}
