import { describe, expect, it } from 'vitest';
import { effectsOfRequest, shownIn } from './effects-of-request.js';

describe('what a request does', () => {
  it('has the names of its input', () => {
    const input = { SourceSnapshotName: 'a', TargetSnapshotName: 'b', Tags: [{ Key: 'k' }] };
    expect(effectsOfRequest('CopySnapshot', input)).toEqual({
      looksUp: [],
      creates: [
        {
          kind: 'snapshot',
          name: 'b',
          when: 'always',
          appears: 'at-once',
          from: { kind: 'snapshot', name: 'a', absent: 'SnapshotNotFoundFault' },
          tags: [{ Key: 'k' }],
          countsTowardsQuota: 'maybe',
        },
      ],
      removes: [],
      changes: [],
    });
  });

  it('has no name where the input has none, or is not known', () => {
    const [final] = effectsOfRequest('DeleteCluster', { ClusterName: 'c' }).creates;
    expect(final).toMatchObject({ name: undefined, from: { name: 'c' } });
    expect(effectsOfRequest('CreateCluster', undefined).creates).toMatchObject([{ name: undefined }]);
  });

  it('only looks up, where it reads', () => {
    expect(effectsOfRequest('DescribeSnapshots', { SnapshotName: 'a' })).toEqual({
      looksUp: [{ kind: 'snapshot', name: 'a', absent: 'SnapshotNotFoundFault' }],
      creates: [],
      removes: [],
      changes: [],
    });
  });

  it('is nothing where it names no operation', () => {
    const { creates, removes, changes } = effectsOfRequest(undefined, { SnapshotName: 'a' });
    expect([...creates, ...removes, ...changes]).toEqual([]);
  });
});

describe('what an answer shows', () => {
  it('is every item of a list, with its place', () => {
    expect(shownIn('DescribeSnapshots', { Snapshots: [{ Name: 'a' }, { Name: 'b' }] })).toEqual([
      { kind: 'snapshot', isCurrent: true, pointer: '/Snapshots/0', value: { Name: 'a' } },
      { kind: 'snapshot', isCurrent: true, pointer: '/Snapshots/1', value: { Name: 'b' } },
    ]);
  });

  it.each([
    ['nothing where the answer has no such member', 'CreateSnapshot', { Cluster: {} }],
    ['nothing where a list is none', 'ListTags', { TagList: 'x' }],
    ['nothing where no operation was named', undefined, { Snapshot: {} }],
  ] as const)('is %s', (_, operation, body) => {
    expect(shownIn(operation, body)).toEqual([]);
  });
});
