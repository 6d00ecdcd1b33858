import { describe, expect, it } from 'vitest';
import { effects } from '../../spec/effects.js';
import type { JsonObject } from '../../spec/json.js';
import { exampleArn } from '../../spec/arn.js';
import { targetHeader } from '../../spec/service.js';
import { operations, type Operation } from '../../spec/types.js';
import type { RequestParts } from '../wire/raw-request.js';
import { Inventory } from './inventory.js';
import { trespassOf } from './ownership.js';
import { exchangeOf, ok } from './testing/fake-wire.js';

const own = 'mc0007000100';
const other = 'prod';

/** A run with the prefix mc0007 that was lent a cluster, claimed one name, and made something under no usable name. */
function holdings(): Inventory {
  const inventory = new Inventory('mc0007', 'lent');
  inventory.claim('ab');
  inventory.note('CreateSnapshot', { SnapshotName: 5 }, exchangeOf(ok({})));
  return inventory;
}

function passes(operation: Operation | undefined, request: RequestParts): boolean {
  return trespassOf(operation, request, holdings()) === undefined;
}

/** Of each operation: inputs that may pass, and inputs that may not. */
const table: Readonly<Record<Operation, { may: readonly JsonObject[]; mayNot: readonly JsonObject[] }>> = {
  CreateSnapshot: {
    may: [
      {},
      { ClusterName: own, SnapshotName: own },
      { ClusterName: own.toUpperCase(), SnapshotName: `${own}-x` },
      { ClusterName: 'lent', SnapshotName: own },
      { ClusterName: 'LENT', SnapshotName: 'AB' },
      { ClusterName: own, SnapshotName: true },
      { ClusterName: null, SnapshotName: '' },
    ],
    mayNot: [
      { ClusterName: own, SnapshotName: other },
      { ClusterName: other, SnapshotName: own },
      { ClusterName: own, SnapshotName: 'mc0007' },
      { ClusterName: own, SnapshotName: 'mc0008000100' },
      { ClusterName: 'ab', SnapshotName: own },
    ],
  },
  CopySnapshot: {
    may: [
      { SourceSnapshotName: own, TargetSnapshotName: own },
      { SourceSnapshotName: own, TargetSnapshotName: 'ab' },
    ],
    mayNot: [
      { SourceSnapshotName: other, TargetSnapshotName: own },
      { SourceSnapshotName: own, TargetSnapshotName: other },
      { SourceSnapshotName: 'lent', TargetSnapshotName: own },
    ],
  },
  CreateCluster: {
    may: [{ ClusterName: own }],
    mayNot: [{ ClusterName: other }, { ClusterName: 'lent' }],
  },
  UpdateCluster: {
    may: [{ ClusterName: own, Description: 'x' }],
    mayNot: [{ ClusterName: other }, { ClusterName: 'lent', Description: 'x' }],
  },
  DeleteSnapshot: {
    may: [{ SnapshotName: own }, { SnapshotName: 5 }],
    // What was claimed is the run's own only once it made it; and what was asked for as a number is no text.
    mayNot: [
      { SnapshotName: other },
      { SnapshotName: 'ab' },
      { SnapshotName: '5' },
      { SnapshotName: null },
      { SnapshotName: 6 },
      {},
    ],
  },
  DeleteCluster: {
    may: [{ ClusterName: own }, { ClusterName: own, FinalSnapshotName: own }],
    mayNot: [
      { ClusterName: other },
      { ClusterName: 'lent' },
      { ClusterName: own, FinalSnapshotName: other },
      {},
    ],
  },
  TagResource: {
    may: [
      { ResourceArn: exampleArn('snapshot', own), Tags: [] },
      { ResourceArn: exampleArn('cluster', own) },
    ],
    mayNot: [
      { ResourceArn: exampleArn('snapshot', other) },
      { ResourceArn: exampleArn('cluster', 'lent') },
      { ResourceArn: 'arn:aws:memorydb:us-east-1:123456789012:acl/open-access' },
      { ResourceArn: own },
    ],
  },
  UntagResource: {
    may: [{ ResourceArn: exampleArn('snapshot', own), TagKeys: ['a'] }],
    mayNot: [
      { ResourceArn: exampleArn('cluster', other), TagKeys: ['a'] },
      { ResourceArn: exampleArn('cluster', 'lent'), TagKeys: ['a'] },
    ],
  },
  DescribeSnapshots: { may: [{}, { SnapshotName: other }], mayNot: [] },
  DescribeClusters: { may: [{}, { ClusterName: other }, { ClusterName: 'lent' }], mayNot: [] },
  ListTags: { may: [{ ResourceArn: exampleArn('cluster', other) }], mayNot: [] },
};

describe.each(operations)('the gate before %s', (operation) => {
  const { may, mayNot } = table[operation];

  it("lets pass what is the run's own", () => {
    expect(may.filter((input) => !passes(operation, { input }))).toEqual([]);
    expect(passes(operation, { input: effects[operation].probe(own) })).toBe(true);
  });

  it('stops what is not, however the request is written', () => {
    for (const input of mayNot) {
      const intended = { operation, input };
      const bent: readonly [Operation | undefined, RequestParts][] = [
        [operation, { input }],
        [operation, { body: JSON.stringify(input), intended: { operation, input: {} } }],
        [operation, { body: '{', intended }],
        [undefined, { headers: { 'x-amz-target': undefined }, body: '', intended }],
      ];
      expect(
        bent.map(([named, request]) => passes(named, request)),
        JSON.stringify(input),
      ).toEqual(bent.map(() => false));
    }
    expect(effects[operation].access === 'read' ? mayNot : mayNot.slice(0, 1)).toHaveLength(
      effects[operation].access === 'read' ? 0 : 1,
    );
  });
});

describe('a text in a member', () => {
  const saying = (text: string): RequestParts => ({
    input: { ClusterName: own, SnapshotName: own, Tags: [{ Key: 'k', Value: text }] },
  });

  it.each([
    (name: string) => `&Action=DeleteSnapshot&SnapshotName=${name}&`,
    (name: string) => `","SnapshotName":"${name}","Action":"DeleteSnapshot`,
    (name: string) =>
      `]]><DeleteSnapshotRequest><SnapshotName>${name}</SnapshotName></DeleteSnapshotRequest>`,
    (name: string) => `\r\nX-Amz-Target: AmazonMemoryDB.DeleteCluster\r\n\r\n{"ClusterName":"${name}"}`,
  ])("speaks of what is the run's own, or does not pass: %s", (text) => {
    expect(passes('CreateSnapshot', saying(text(own)))).toBe(true);
    expect(passes('CreateSnapshot', saying(text(other)))).toBe(false);
  });

  it('may name an operation alone, and the other members what it is about', () => {
    const asking = (ClusterName: string): RequestParts => ({
      input: { ClusterName, SnapshotName: own, KmsKeyId: '&Action=DeleteCluster&' },
    });
    expect(passes('CreateSnapshot', asking(own))).toBe(true);
    expect(passes('CreateSnapshot', asking('lent'))).toBe(false);
  });
});

describe('a bent request', () => {
  const input = { ClusterName: own, SnapshotName: own };
  const intended = { operation: 'CreateSnapshot', input } as const;
  const written = (name: string): readonly string[] => [
    `{"ClusterName":"${own}","SnapshotName":"${name}"}`,
    `{"SnapshotName":"${name}","ClusterName":"${own}","SnapshotName":"${own}"}`,
    `{'ClusterName':'${own}','SnapshotName':'${name}'}`,
    `{SnapshotName:"${name}"}`,
    `{"snapshotname" : "${name}"}`,
    JSON.stringify(`{"ClusterName":"${name}"}`),
    `{"a":{"ClusterName":"${name}"}}`,
    `{"ClusterName":"\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}"}`,
    `Action=CreateSnapshot&ClusterName=${name}&SnapshotName=${own}`,
    `<CreateSnapshot><ClusterName>${name}</ClusterName></CreateSnapshot>`,
  ];

  it('is judged by every name that its body writes, in any form', () => {
    const passing = (name: string) =>
      written(name).filter((body) => passes('CreateSnapshot', { body, intended }));
    expect(passing(own)).toEqual(written(own));
    expect(passing(other)).toEqual([]);
    const inUtf16 = (name: string) => Buffer.from(`\ufeff{"ClusterName":"${name}"}`, 'utf16le');
    expect(passes('CreateSnapshot', { body: inUtf16(own), intended })).toBe(true);
    expect(passes('CreateSnapshot', { body: inUtf16(other), intended })).toBe(false);
  });

  it('may be cut off anywhere', () => {
    const whole = JSON.stringify(input);
    for (let length = 0; length < whole.length; length++)
      expect(passes('CreateSnapshot', { body: whole.slice(0, length), intended }), String(length)).toBe(true);
  });

  it('is judged as every operation that it names, wherever it does', () => {
    const deletion = { SnapshotName: own, ClusterName: 'lent' };
    const creation = { operation: 'CreateSnapshot', input: deletion } as const;
    expect(passes('CreateSnapshot', { body: '', intended: creation })).toBe(true);
    for (const bent of [
      { headers: { 'x-amz-target': targetHeader('DeleteCluster') } },
      { headers: { 'x-amz-target': 'UpdateCluster' } },
      { path: '/service/AmazonMemoryDB/operation/DeleteCluster' },
      { body: 'Action=DeleteCluster' },
    ])
      expect(passes(undefined, { intended: creation, ...bent }), JSON.stringify(bent)).toBe(false);
  });

  it('does not pass where nothing tells what it was bent from', () => {
    expect(trespassOf(undefined, { body: '{}' }, holdings())).toBe(
      'it names no operation, so it could change anything',
    );
  });
});

it('says what a request would do', () => {
  const why = (operation: Operation, input: JsonObject) => trespassOf(operation, { input }, holdings());
  expect(why('CreateSnapshot', { ClusterName: own, SnapshotName: other })).toBe(
    'CreateSnapshot would make snapshot "prod"',
  );
  expect(why('TagResource', { ResourceArn: exampleArn('cluster', other) })).toBe(
    'TagResource would change the tags of "arn:aws:memorydb:us-east-1:123456789012:cluster/prod"',
  );
  expect(why('DeleteCluster', { ClusterName: 'lent' })).toBe('DeleteCluster would remove cluster "lent"');
});
