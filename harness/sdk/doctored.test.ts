import { describe, expect, it } from 'vitest';
import type { Json } from '../../spec/json.js';
import { changesBetween } from './changes.js';
import { checks } from './checks.js';
import { judgeSdk } from './judge.js';
import { loadInstalled } from './sdk-package.js';
import { doctored, type Cut } from './testing/doctor.js';

const budget = { seed: 1, runs: 50 };

/** The SDK's protocol with one of its methods done wrong. */
const protocol = (method: string): Cut => ({
  find: 'protocol: config?.protocol ?? AwsJson1_1Protocol,',
  put: `protocol: config?.protocol ?? class extends AwsJson1_1Protocol { ${method} },`,
});

/** The members of CreateSnapshot's request, as they stand before their types. */
const memberNames = '[_CNl, _SN, _KKI, _Ta],\n    ';

interface Operated {
  readonly cut: Cut;
  /** The check that must see it. */
  readonly breaks: string;
  /** The smallest example, where inputs are generated. */
  readonly example?: Json;
}

const operations: Readonly<Record<string, Operated>> = {
  'a member renamed': {
    cut: { find: 'const _KKI = "KmsKeyId";', put: 'const _KKI = "KmsKey";' },
    breaks: 'sdk.members-known',
  },
  'a member of another type': {
    cut: {
      find: `${memberNames}[0, 0, 0, [() => TagList, 0]], 2`,
      put: `${memberNames}[0, 0, 1, [() => TagList, 0]], 2`,
    },
    breaks: 'sdk.members-typed',
  },
  'one more member required': {
    cut: {
      find: `${memberNames}[0, 0, 0, [() => TagList, 0]], 2`,
      put: `${memberNames}[0, 0, 0, [() => TagList, 0]], 3`,
    },
    breaks: 'sdk.members-required',
  },
  'an enum value gone': {
    cut: { find: 'const DataTieringStatus = {\n    FALSE: "false",', put: 'const DataTieringStatus = {' },
    breaks: 'sdk.data-tiering-values',
  },
  'a status gone from the documentation': {
    cut: {
      file: 'dist-types/models/models_0.d.ts',
      find: 'Valid values: creating | available | restoring | copying | deleting',
      put: 'Valid values: creating | available | restoring | deleting',
    },
    breaks: 'sdk.status-values',
  },
  'an exception gone': {
    cut: { find: 'exports.ClusterNotFoundFault = ClusterNotFoundFault;', put: '' },
    breaks: 'sdk.faults-exported',
  },
  'a status changed': {
    cut: {
      find: '[`SnapshotQuotaExceededFault`, 400], [_e]: _c, [_hE]: 400',
      put: '[`SnapshotQuotaExceededFault`, 400], [_e]: _c, [_hE]: 402',
    },
    breaks: 'sdk.fault-statuses',
  },
  'a fault more in the operation': {
    cut: {
      file: 'dist-types/commands/CreateSnapshotCommand.d.ts',
      find: '@throws {@link ClusterNotFoundFault}',
      put: '@throws {@link UserNotFoundFault} @throws {@link ClusterNotFoundFault}',
    },
    breaks: 'sdk.faults-documented',
  },
  'a tag without a value dropped': {
    cut: protocol(
      'async serializeRequest(operation, input, context) { return super.serializeRequest(operation, input.Tags ? { ...input, Tags: input.Tags.filter((tag) => tag.Value != null) } : input, context); }',
    ),
    breaks: 'sdk.sends-what-it-is-given',
    example: { ClusterName: 'c', SnapshotName: 's', Tags: [{ Key: 'k', Value: null }] },
  },
  'an undefined member sent as text': {
    cut: protocol(
      'async serializeRequest(operation, input, context) { return super.serializeRequest(operation, "KmsKeyId" in input ? { ...input, KmsKeyId: String(input.KmsKeyId) } : input, context); }',
    ),
    breaks: 'sdk.leaves-out-undefined',
  },
  'a request that breaks its schema': {
    cut: protocol(
      'async serializeRequest(operation, input, context) { return super.serializeRequest(operation, { ...input, SnapshotName: input.SnapshotName && "" }, context); }',
    ),
    breaks: 'sdk.sends-valid-requests',
  },
  'another target header': {
    cut: { find: 'serviceTarget: "AmazonMemoryDB",', put: 'serviceTarget: "AmazonMemoryDBv2",' },
    breaks: 'sdk.addresses-the-operation',
    example: { ClusterName: 'c', SnapshotName: 's' },
  },
  'times as text': {
    cut: { find: '[0, () => ShardConfiguration$, 0, 4]', put: '[0, () => ShardConfiguration$, 0, 0]' },
    breaks: 'sdk.members-typed',
  },
  'times without their fraction': {
    cut: protocol(
      'async deserializeResponse(operation, context, response) { response.body = new TextDecoder().decode(response.body).replace(/("SnapshotCreationTime":\\d+)\\.\\d+/g, "$1"); response.body = new TextEncoder().encode(response.body); return super.deserializeResponse(operation, context, response); }',
    ),
    breaks: 'sdk.reads-what-was-sent',
  },
  'what is not known read as an error': {
    cut: protocol(
      'async deserializeResponse(operation, context, response) { if (new TextDecoder().decode(response.body).includes("Unmodelled")) throw new Error("unknown member"); return super.deserializeResponse(operation, context, response); }',
    ),
    breaks: 'sdk.ignores-the-unknown',
  },
  'an exception no longer registered': {
    cut: {
      find: 'n0_registry.registerError(SnapshotQuotaExceededFault$, SnapshotQuotaExceededFault);',
      put: '',
    },
    breaks: 'sdk.throws-the-right-class',
  },
  'a namespace not stripped': {
    cut: protocol(
      'async handleError(operation, context, response, data, metadata) { if (data.__type) data.__type = data.__type.replace("#", "."); return super.handleError(operation, context, response, data, metadata); }',
    ),
    breaks: 'sdk.throws-the-right-class',
  },
  'faults retried': {
    cut: {
      find: 'name = "ClusterNotFoundFault";',
      put: 'name = "ClusterNotFoundFault"; $retryable = {};',
    },
    breaks: 'sdk.retries-no-fault',
  },
  'nothing retried': {
    cut: { find: 'maxAttempts: config?.maxAttempts ??', put: 'maxAttempts: 1 ??' },
    breaks: 'sdk.retries-load',
  },
  'a second attempt not told': {
    cut: {
      find: 'Object.setPrototypeOf(this, SnapshotAlreadyExistsFault.prototype);',
      put: 'Object.setPrototypeOf(this, SnapshotAlreadyExistsFault.prototype); Object.defineProperty(this, "$metadata", { get: () => ({}), set: () => {} });',
    },
    breaks: 'sdk.tells-a-second-attempt',
  },
};

describe('the installed SDK', () => {
  it('keeps every check', async () => {
    const { verdict, results } = await judgeSdk(loadInstalled(), budget, true);
    expect(results.filter(({ judgement }) => judgement.kind !== 'held')).toEqual([]);
    expect(verdict).toBe('conformant');
  });
});

describe.each(Object.entries(operations))('a copy with %s', (name, { cut, breaks, example }) => {
  // Only the check in question runs: all of them against every copy would take half of the time of all unit tests.
  it(`breaks ${breaks}`, async () => {
    const judgement = await checks.find(({ id }) => id === breaks)?.run(doctored(name, cut), budget);
    expect(judgement?.kind).toBe('broken');
    const [problem] = judgement?.kind === 'broken' ? judgement.problems : [];
    expect(problem?.message).not.toBe('');
    if (example !== undefined) expect(problem?.example).toEqual(example);
  });
});

describe('a copy that breaks one check', () => {
  it('is nonconformant, and only that check says so', async () => {
    const { cut, breaks } = operations['an exception gone'] ?? expect.fail('the copy is gone');
    const { verdict, results } = await judgeSdk(doctored('an exception gone', cut), budget, true);
    expect(verdict).toBe('nonconformant');
    const broken = results.filter(({ judgement }) => judgement.kind === 'broken').map(({ id }) => id);
    expect(broken).toContain(breaks);
    expect(broken.length).toBeLessThan(results.length / 2);
  });
});

describe('the way from the installed SDK', () => {
  it('to itself shows no change', async () => {
    expect(await changesBetween(loadInstalled(), loadInstalled(), budget)).toEqual([]);
  });

  it('to one that renames a member shows it in schemas, requests and answers', async () => {
    const changed = doctored('renamed', { find: 'const _KKI = "KmsKeyId";', put: 'const _KKI = "KmsKey";' });
    const changes = await changesBetween(loadInstalled(), changed, budget);
    expect(changes).toContainEqual({
      of: 'schema',
      place: 'CreateSnapshotRequest/KmsKeyId',
      from: 'string',
      to: 'nothing',
    });
    expect(changes).toContainEqual(
      expect.objectContaining({
        of: 'answer',
        place: '/Snapshot/KmsKeyId',
        from: 'read as "text"',
        to: 'not read',
      }),
    );
    const request = changes.find((change) => change.of === 'request');
    expect(request?.example).toMatchObject({ KmsKeyId: expect.any(String) });
  });

  it('to one that no longer registers an exception shows just that', async () => {
    const changed = doctored('unregistered', {
      find: 'n0_registry.registerError(SnapshotQuotaExceededFault$, SnapshotQuotaExceededFault);',
      put: '',
    });
    const changes = await changesBetween(loadInstalled(), changed, budget);
    expect(new Set(changes.map((change) => change.of))).toEqual(new Set(['exception']));
    expect(changes.every(({ place }) => place.startsWith('SnapshotQuotaExceededFault'))).toBe(true);
  });
});
