import type { Json } from '../../../spec/json.js';
import type { Source } from '../../../spec/types.js';
import type { Report, RequirementResult, RunEvent } from '../../engine/events.js';
import { defaultRunOptions } from '../../engine/run-options.js';
import { causesOf } from '../../findings/cause.js';
import type { Finding, FindingStep } from '../../findings/finding.js';
import type { Destination } from '../destination.js';

/** A destination that keeps what was written. */
export class Kept implements Destination {
  text = '';
  closed = false;

  constructor(
    readonly columns = 100,
    readonly live = false,
    readonly colour = false,
  ) {}

  write(text: string): void {
    this.text += text;
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

/** The bytes of a JSON body. */
export function bytes(body: Json | string): Uint8Array {
  return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
}

const slots: Source = {
  tier: 'model',
  title: 'Amazon MemoryDB API model',
  url: 'https://github.com/aws/api-models-aws/blob/main/models/memorydb/service/2021-01-01/memorydb-2021-01-01.json',
  quote: 'Keyspaces range from 0 to 16,383. The string is in the format startkey-endkey.',
};

const slotsAnswer = {
  Snapshot: {
    Name: 'mc00010000ab',
    Status: 'creating',
    ClusterConfiguration: { Shards: [{ Name: '0001', Configuration: { Slots: '0-16384' } }] },
  },
};

export const step: FindingStep = {
  role: 'subject',
  operation: 'CreateSnapshot',
  request: {
    method: 'POST',
    path: '/',
    headers: {
      'x-amz-target': 'AmazonMemoryDB.CreateSnapshot',
      'content-type': 'application/x-amz-json-1.1',
      authorization: 'AWS4-HMAC-SHA256 Credential=REDACTED',
    },
    body: bytes({ ClusterName: 'mc00010000aa', SnapshotName: 'mc00010000ab' }),
  },
  answer: {
    status: 200,
    headers: { 'x-amzn-requestid': 'r1', 'content-type': 'application/x-amz-json-1.1' },
    body: bytes(slotsAnswer),
  },
  outcome: { kind: 'accepted', status: 200, body: slotsAnswer },
  attempts: 1,
  maybeApplied: false,
  noise: undefined,
  expected: undefined,
};

export const finding: Finding = {
  rule: 'response.slots-in-range',
  cause: 'beyond /Snapshot/ClusterConfiguration/Shards/*/Configuration/Slots',
  message: 'A slot range reaches past the last slot.',
  expected: { kind: 'slots', pointer: '/Snapshot/ClusterConfiguration/Shards', are: 'in-range' },
  blamed: 1,
  steps: [{ ...step, role: 'setup', operation: 'CreateCluster', expected: { kind: 'accepted' } }, step],
  scenario: 'create',
  stratum: 'least',
  input: { ClusterName: '{cluster}', SnapshotName: '{snapshot}' },
  seed: 42,
  shrinks: 3,
  seen: { broken: 7, of: 40 },
  reproduced: true,
  names: [
    { kind: 'cluster', text: 'mc00010000aa', origin: 'fresh' },
    { kind: 'snapshot', text: 'mc00010000ab', origin: 'fresh' },
  ],
  captures: [],
};

/** A rule that passed, with whatever differs. */
export function result(id: string, differing: Partial<RequirementResult> = {}): RequirementResult {
  const [area = ''] = id.split('.');
  return {
    id,
    area,
    level: 'MUST',
    topic: 'slots',
    title: 'Slots lie within 0-16383.',
    source: slots,
    status: 'passed',
    cases: 40,
    scenarios: ['create', 'describe'],
    ...differing,
  };
}

const requirements: readonly RequirementResult[] = [
  result('names.case-is-folded'),
  result('response.slots-in-range', { status: 'failed', findings: [finding] }),
  result('wire.request-id', {
    level: 'SHOULD',
    title: 'Every answer carries x-amzn-requestid.',
    status: 'failed',
    topic: 'request-id',
    findings: [
      {
        ...finding,
        rule: 'wire.request-id',
        cause: 'absent HTTP 404 ClusterNotFoundFault',
        message: 'The answer carries no x-amzn-requestid.',
        expected: { kind: 'header', names: ['x-amzn-requestid'], is: 'present' },
        blamed: 0,
        steps: [
          {
            ...step,
            attempts: 2,
            answer: {
              status: 404,
              headers: {},
              body: bytes({ __type: 'ClusterNotFoundFault', message: 'Cluster not found.' }),
            },
            outcome: {
              kind: 'refused',
              status: 404,
              type: { name: 'ClusterNotFoundFault', raw: 'ClusterNotFoundFault', place: '__type' },
              message: 'Cluster not found.',
              body: {},
            },
          },
        ],
        shrinks: 0,
        seen: { broken: 1, of: 40 },
        reproduced: false,
      },
    ],
  }),
  result('faults.not-found-status', {
    level: 'MAY',
    title: 'A fault about a missing cluster has status 404.',
    status: 'failed',
    topic: 'error-form',
    findings: [
      {
        ...finding,
        rule: 'faults.not-found-status',
        cause: 'ClusterNotFoundFault',
        message: 'ClusterNotFoundFault came with status 400.',
        expected: { kind: 'refused', statuses: [404] },
      },
    ],
  }),
  result('tags.inherited', { status: 'inconclusive', cases: 0, reason: 'CreateCluster timed out.' }),
  result('tags.replaced', { status: 'inconclusive', cases: 0, reason: 'CreateCluster timed out.' }),
  result('observers.copy', {
    status: 'unsupported',
    cases: 0,
    reason: 'The target does not answer CopySnapshot.',
  }),
  result('states.frozen', {
    status: 'not-exercised',
    cases: 0,
    reason: 'No case of this run applied to it.',
  }),
  result('sdk.reads-faults', {
    status: 'not-run',
    cases: 0,
    reason: 'the budget of 800 requests (--max-requests) was spent',
  }),
];

/** A run that saw something of everything. */
export const report: Report = {
  formatVersion: 2,
  tool: { name: 'memorydb-conformance', version: '0.1.0' },
  target: { kind: 'url', endpoint: 'http://127.0.0.1:5000', region: 'us-east-1' },
  options: { ...defaultRunOptions, seed: 42 },
  prefix: 'mc0001',
  verdict: 'nonconformant',
  startedAt: '2026-01-02T03:04:05.678Z',
  durationMs: 4210,
  requests: 812,
  retries: 1,
  unsupportedOperations: ['CopySnapshot'],
  requirements,
  causes: causesOf(requirements),
  leftovers: [{ kind: 'cluster', name: 'mc00010000aa', reason: 'DeleteCluster answered 500' }],
};

const evil = 'x\u001b[2J\u009b31m\u202e\r\n::error::y\u2028\u001b]0;t\u0007';

/** What no report may contain. The engine keeps it out already; a reporter does not rely on that. */
export const secret = 'hush';

const hostileFinding = result('response.slots-in-range', {
  status: 'failed',
  findings: [
    {
      ...finding,
      message: evil,
      expected: { kind: 'equals', pointer: evil, value: evil },
      input: { [evil]: evil },
      blamed: 0,
      steps: [
        {
          ...step,
          request: { ...step.request, headers: { authorization: secret, 'x-amz-security-token': secret } },
          answer: { status: 400, headers: {}, body: bytes({ Snapshot: { Name: evil, [evil]: evil } }) },
          outcome: {
            kind: 'refused',
            status: 400,
            type: { name: evil, raw: evil, place: '__type' },
            message: evil,
            body: null,
          },
        },
        { ...step, answer: undefined, outcome: { kind: 'lost', loss: 'not-http', detail: evil } },
      ],
      names: [{ kind: 'snapshot', text: evil, origin: 'fixed' }],
    },
  ],
});

/** A run of a target that puts terminal codes and commands of CI systems wherever it can. */
export const hostileReport: Report = {
  ...report,
  target: { ...report.target, cluster: evil },
  reason: evil,
  requirements: [
    hostileFinding,
    { ...hostileFinding, id: 'wire.a', level: 'MAY' },
    result('wire.b', { status: 'inconclusive', cases: 0, reason: evil }),
    result('wire.c', { status: 'not-run', cases: 0, reason: evil }),
  ],
  leftovers: [{ kind: 'snapshot', name: evil, reason: evil }],
};

/** The events of that run, in an order an engine could send them. */
export function events(of: Report = report): RunEvent[] {
  const finished = (
    scenario: string,
    index: number,
    broke: readonly string[],
    aborted?: string,
  ): RunEvent => ({
    type: 'case-finished',
    scenario,
    stratum: 'least',
    index,
    input: {},
    requests: 3,
    steps: [step],
    broke,
    ...(aborted !== undefined && { aborted }),
  });
  return [
    {
      type: 'run-started',
      tool: of.tool,
      target: of.target,
      options: of.options,
      prefix: of.prefix,
      requirements: of.requirements.length,
      scenarios: 3,
      cases: 6,
    },
    { type: 'capabilities-known', supported: ['CreateSnapshot'], unsupported: of.unsupportedOperations },
    { type: 'scenario-started', scenario: 'create', title: 'Creates a snapshot.', cases: 2 },
    finished('create', 0, []),
    { type: 'scenario-started', scenario: 'create-tagged', title: 'Creates a snapshot with tags.', cases: 1 },
    {
      type: 'cause-found',
      topic: 'slots',
      title: 'Slots of shards leave 0-16383, overlap or have gaps',
      level: 'MUST',
      id: 'response.slots-in-range',
    },
    {
      type: 'requirement-broken',
      id: 'response.slots-in-range',
      level: 'MUST',
      title: 'Slots lie within 0-16383.',
    },
    finished('create', 1, ['response.slots-in-range']),
    finished('create-tagged', 0, [], 'CreateCluster timed out.'),
    { type: 'scenario-started', scenario: 'describe', title: 'Describes a snapshot.', cases: 3 },
    finished('describe', 0, []),
    { type: 'shrinking', id: 'response.slots-in-range' },
    { type: 'cleaned-up', leftovers: of.leftovers },
    ...of.requirements.map((each): RunEvent => ({ type: 'requirement-finished', result: each })),
    { type: 'run-finished', report: of },
  ];
}
