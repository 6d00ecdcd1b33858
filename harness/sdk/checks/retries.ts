import { source } from '../../../spec/model.js';
import { judged, type Check, type Problem } from '../check.js';
import type { SdkPackage } from '../sdk-package.js';
import { callOverStub, type Canned } from '../stub.js';

const asked = { ClusterName: 'c', SnapshotName: 's' };
const accepted: Canned = { status: 200, body: '{"Snapshot":{"Name":"s"}}' };
const error = (type: string, status = 400): Canned => ({
  status,
  body: JSON.stringify({ __type: type, message: 'a reason' }),
});

interface Case {
  readonly what: string;
  readonly canned: readonly Canned[];
  readonly attempts: number;
  /** The exception that must come of it, or undefined for an output. */
  readonly exception?: string;
}

const retried: readonly Case[] = [
  { what: 'throttling', canned: [error('ThrottlingException'), accepted], attempts: 2 },
  { what: 'a 503', canned: [{ status: 503, body: '' }, accepted], attempts: 2 },
  { what: 'a lost answer', canned: ['reset', accepted], attempts: 2 },
];
const final: readonly Case[] = [
  {
    what: 'ClusterNotFoundFault',
    canned: [error('ClusterNotFoundFault', 404)],
    attempts: 1,
    exception: 'ClusterNotFoundFault',
  },
  {
    what: 'SnapshotAlreadyExistsFault',
    canned: [error('SnapshotAlreadyExistsFault')],
    attempts: 1,
    exception: 'SnapshotAlreadyExistsFault',
  },
  {
    what: 'SnapshotQuotaExceededFault',
    canned: [error('SnapshotQuotaExceededFault')],
    attempts: 1,
    exception: 'SnapshotQuotaExceededFault',
  },
];
const applied: readonly Case[] = [
  {
    what: 'a creation whose answer was lost, and which is there when it is tried again',
    canned: ['reset', error('SnapshotAlreadyExistsFault')],
    attempts: 2,
    exception: 'SnapshotAlreadyExistsFault',
  },
];

async function problemWith(
  sdk: SdkPackage,
  { what, canned, attempts, exception }: Case,
): Promise<Problem | undefined> {
  const { sent, received } = await callOverStub(sdk, 'CreateSnapshot', asked, ...canned);
  const came = received.kind === 'output' ? undefined : received.name;
  if (sent.length === attempts && came === exception && received.metadata.attempts === attempts)
    return undefined;
  return {
    message: `After ${what} the SDK does something else.`,
    expected: `${attempts} sent and reported, then ${exception ?? 'an output'}`,
    actual: `${sent.length} sent, ${received.metadata.attempts ?? 'none'} reported, then ${came ?? 'an output'}`,
    place: what,
    example: canned.map((each) => (each === 'reset' ? each : { status: each.status, body: each.body })),
  };
}

function over(cases: readonly Case[]) {
  return async (sdk: SdkPackage) => {
    const problems = await Promise.all(cases.map((each) => problemWith(sdk, each)));
    return judged(
      cases.length,
      problems.filter((problem) => problem !== undefined),
    );
  };
}

/** What the SDK tries again by itself, and how a caller can tell. */
export const checks: readonly Check[] = [
  {
    id: 'sdk.retries-load',
    level: 'SHOULD',
    title: 'The SDK sends a request again after throttling, a 503 or a lost response.',
    source: source(
      'client.js-sdk',
      'Value for how many times a request will be made at most in case of retry.',
    ),
    run: over(retried),
  },
  {
    id: 'sdk.retries-no-fault',
    level: 'MUST',
    title: 'The SDK throws a fault at once and does not send the request again.',
    source: source('client.js-sdk', '@throws {@link ClusterNotFoundFault} (client fault)', {
      kind: 'meaning',
      from: 'A client fault says that the request is wrong, and the command throws it. The same request would get it again.',
    }),
    run: over(final),
  },
  {
    id: 'sdk.tells-a-second-attempt',
    level: 'SHOULD',
    title:
      'The SDK tells how many times it sent a request, since after several times SnapshotAlreadyExistsFault may be about its own snapshot.',
    source: source('client.js-sdk', 'The number of times this operation was attempted. attempts?: number;'),
    run: over(applied),
  },
];
