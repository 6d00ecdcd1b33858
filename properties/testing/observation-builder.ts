import { defined, type JsonObject } from '../../spec/json.js';
import { service, targetHeader } from '../../spec/service.js';
import type { Operation } from '../../spec/types.js';
import {
  absentSnapshot,
  emptyModelState,
  withCluster,
  withSnapshot,
  type ModelState,
  type ClusterState,
  type SnapshotState,
} from '../../harness/oracle/model-state.js';
import { applyResponse } from '../../harness/oracle/apply-response.js';
import { always, never } from '../../harness/oracle/moments.js';
import { decode } from '../../harness/wire/decode.js';
import type { Exchange, Loss, WireAnswer } from '../../harness/wire/exchange.js';
import type { Observation, Role, Standing, Step } from '../observation.js';

/** An answer as a target would send it. */
export interface AnswerPlan {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonObject | string | Uint8Array;
}

/** What a step of a hand-made observation differs in from a plain accepted CreateSnapshot. */
export interface StepPlan {
  readonly operation?: Operation | undefined;
  /** Of a request that names no operation: the one it was bent from. */
  readonly about?: Operation;
  readonly role?: Role;
  readonly input?: JsonObject | undefined;
  readonly known?: ModelState;
  readonly answer?: AnswerPlan;
  /** Instead of an answer. */
  readonly lost?: Loss;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly requestBody?: string | Uint8Array;
  readonly maybeApplied?: boolean;
  readonly standing?: Standing;
  /** Milliseconds; each step follows the one before by default. */
  readonly sentMs?: number;
  readonly receivedMs?: number;
  readonly began?: number;
  readonly ended?: number;
  readonly sdk?: Step['sdk'];
}

const usualHeaders = { 'content-type': service.contentType, 'x-amzn-requestid': 'an-id' };

/** How long reads may lag in a hand-made observation. */
export const windowMs = 1_000;

/** Keeps a step from the judges. */
export const notAboutTheRule: Standing = { kind: 'not-about-the-rule', why: 'made by hand' };

/** A hand-made observation. Answers are read by the real decoder, so a judge sees what it would see on a run. */
export function observe(...plans: readonly StepPlan[]): Observation {
  return {
    scenario: 'made by hand',
    stratum: 'made by hand',
    input: null,
    steps: plans.map(step),
    setUp: [],
    waits: [],
    consistencyWindowMs: windowMs,
  };
}

/**
 * As `observe`, with what is known before each step put together from the answers before it: for rules about what a read
 * has to show by then. Begins with `usualKnown`; no step overlaps another.
 */
export function follow(...plans: readonly StepPlan[]): Observation {
  let known = usualKnown;
  const steps = plans.map((plan, index): Step => {
    const state = plan.known ?? known;
    const made = step({ ...plan, known: state }, index);
    known = applyResponse(state, made, windowMs);
    return made;
  });
  return { ...observe(), steps };
}

function step(plan: StepPlan, index: number): Step {
  const operation = 'operation' in plan ? plan.operation : 'CreateSnapshot';
  const input = 'input' in plan ? plan.input : usualInput;
  return {
    role: plan.role ?? 'subject',
    operation,
    about: operation ?? plan.about ?? 'CreateSnapshot',
    input,
    exchange: exchange(plan, operation, input),
    standing: plan.standing ?? { kind: 'counts' },
    sentMs: plan.sentMs ?? index * 10,
    receivedMs: plan.receivedMs ?? plan.sentMs ?? index * 10,
    state: plan.known ?? usualKnown,
    began: plan.began ?? index * 2,
    ended: plan.ended ?? index * 2 + 1,
    ...(plan.sdk && { sdk: plan.sdk }),
  };
}

function exchange(plan: StepPlan, operation: Operation | undefined, input: JsonObject | undefined): Exchange {
  const request = {
    method: 'POST',
    path: '/',
    headers: {
      'content-type': service.contentType,
      ...(operation !== undefined && { 'x-amz-target': targetHeader(operation) }),
      ...plan.requestHeaders,
    },
    body: Buffer.from(plan.requestBody ?? JSON.stringify(input ?? {})),
  };
  const rest = { request, attempts: 1, maybeApplied: plan.maybeApplied ?? false };
  if (plan.lost !== undefined)
    return { ...rest, answer: undefined, outcome: { kind: 'lost', loss: plan.lost, detail: 'made by hand' } };
  const answer = answerOf(plan.answer ?? { body: { Snapshot: usualSnapshot } });
  return { ...rest, answer, outcome: decode(answer) };
}

function answerOf({ status = 200, headers = usualHeaders, body = {} }: AnswerPlan): WireAnswer {
  const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return { status, headers, body: Buffer.from(bytes) };
}

/** An answer that refuses with a fault. */
export function refusal(type: string, status = 400, message = 'no'): AnswerPlan {
  return { status, body: { __type: type, message } };
}

/** The request of a plain step: a snapshot `new` of the cluster `there`. */
export const usualInput: JsonObject = { ClusterName: 'there', SnapshotName: 'new' };

/** A snapshot as a right target answers `usualInput`. */
export const usualSnapshot: JsonObject = {
  Name: 'new',
  Status: 'creating',
  Source: 'manual',
  ARN: 'arn:aws:memorydb:us-east-1:123456789012:snapshot/new',
  DataTiering: 'false',
  ClusterConfiguration: {
    Name: 'there',
    Description: 'a cluster',
    NodeType: 'db.t4g.small',
    Engine: 'redis',
    EngineVersion: '7.1',
    MaintenanceWindow: 'wed:03:00-wed:04:00',
    TopicArn: 'arn:aws:sns:us-east-1:123456789012:topic',
    Port: 6379,
    ParameterGroupName: 'default.memorydb-redis7',
    SubnetGroupName: 'default',
    VpcId: 'vpc-1',
    SnapshotRetentionLimit: 0,
    SnapshotWindow: '05:30-06:30',
    NumShards: 2,
    Shards: [0, 1].map((index) => ({
      Name: `000${index + 1}`,
      Configuration: { Slots: index === 0 ? '0-8191' : '8192-16383', ReplicaCount: 1 },
      Size: '12 MB',
      SnapshotCreationTime: 1_800_000_000,
    })),
  },
};

/** `usualSnapshot` with members of its own, of its configuration, or of its shards put in; undefined takes one out. */
export function snapshot(
  own: Readonly<Record<string, JsonObject[string] | undefined>> = {},
  configuration: Readonly<Record<string, JsonObject[string] | undefined>> = {},
): JsonObject {
  const usual = usualSnapshot['ClusterConfiguration'];
  const merged = { ...(typeof usual === 'object' ? usual : {}), ...configuration };
  return defined({ ...usualSnapshot, ClusterConfiguration: defined(merged), ...own });
}

/** The cluster `there` as the target describes it: what `usualSnapshot` says of it, said by DescribeClusters. */
export const usualCluster: ClusterState = {
  presence: 'present',
  requestedConfig: { ClusterName: 'there', NodeType: 'db.t4g.small', ACLName: 'open-access' },
  lastDescription: {
    Name: 'there',
    Status: 'available',
    Description: 'a cluster',
    NodeType: 'db.t4g.small',
    Engine: 'redis',
    EngineVersion: '7.1',
    MaintenanceWindow: 'wed:03:00-wed:04:00',
    SnsTopicArn: 'arn:aws:sns:us-east-1:123456789012:topic',
    ClusterEndpoint: { Address: 'there', Port: 6379 },
    ParameterGroupName: 'default.memorydb-redis7',
    SubnetGroupName: 'default',
    SnapshotRetentionLimit: 0,
    SnapshotWindow: '05:30-06:30',
    NumberOfShards: 2,
    DataTiering: 'false',
    Shards: [
      { Name: '0001', Slots: '0-8191', NumberOfNodes: 2 },
      { Name: '0002', Slots: '8192-16383', NumberOfNodes: 2 },
    ],
  },
  formerDescriptions: [],
  availableSinceMs: always,
  changedMs: always,
  madeMs: always,
  goneMs: never,
  available: 'yes',
  snapshotsMade: { min: 0, max: 0 },
  tags: [],
  tagChanges: undefined,
  deletionPending: false,
};

/** Known: the cluster `there` is there and available; `new` is free, and the cluster `missing` does not exist. */
export const usualKnown: ModelState = withSnapshot(
  withCluster(withCluster(emptyModelState, 'there', usualCluster), 'missing', {
    ...usualCluster,
    presence: 'absent',
    goneMs: always,
    requestedConfig: undefined,
    lastDescription: undefined,
  }),
  'new',
  absentSnapshot('new'),
);

/** `usualKnown` with what is said of one snapshot changed: by default, `new` is there. */
export function knowing(change: Partial<SnapshotState> = {}, name = 'new'): ModelState {
  return withSnapshot(usualKnown, name, {
    presence: 'present',
    incarnation: 1,
    madeMs: always,
    deletedMs: never,
    goneMs: change.presence === 'absent' ? always : never,
    statusSeenMs: new Map(),
    requestedName: name,
    cluster: 'there',
    created: usualSnapshot,
    tags: [],
    tagChanges: undefined,
    tagsFrom: 'request',
    deletionPending: false,
    originTags: [],
    wasCopied: false,
    ...change,
  });
}
