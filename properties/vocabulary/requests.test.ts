import { describe, expect, it } from 'vitest';
import { responseConstraints } from '../../spec/model.js';
import { operations } from '../../spec/types.js';
import { expectations, isSubject, subjects } from '../expectations.js';
import { knowing, notAboutTheRule, observe, refusal, usualInput } from '../testing/observation-builder.js';
import { answersAbout, answersNaming, requestsAbout } from './answers.js';
import { isInSnapshot } from './constraints.js';
import { races } from './races.js';
import { requests } from './requests.js';
import { snapshotsInAnswers, snapshotsInAnswersTo } from './snapshots.js';
import type { Placed } from './steps.js';

const indicesOf = (steps: readonly Placed[]) => steps.map(({ index }) => index);

describe('the requests of an operation', () => {
  it('are the well-formed ones, each with what may answer it', () => {
    const seen = observe(
      {},
      { operation: 'ListTags', input: {} },
      { input: undefined, requestBody: '{' },
      { input: { ...usualInput, ClusterName: 'missing' } },
      { standing: notAboutTheRule },
    );
    const found = requests(seen, 'CreateSnapshot');
    expect(indicesOf(found)).toEqual([0, 3]);
    expect(found.map(({ expectation }) => expectation.acceptance)).toEqual(['must', 'must-not']);
    expect(requests(seen, 'CreateSnapshot')).toBe(found);
  });

  it('are asked for where it has an expectation', () => {
    expect(subjects).toEqual(operations.filter((operation) => expectations[operation] !== undefined));
    expect(isSubject('CreateSnapshot')).toBe(true);
  });
});

describe('the requests about an operation', () => {
  const seen = observe(
    {},
    { operation: undefined, input: undefined, requestHeaders: { 'x-amz-target': 'X' } },
    { operation: undefined, about: 'CopySnapshot', input: undefined },
    { operation: undefined, role: 'probe', input: undefined },
    { operation: 'CopySnapshot', input: {} },
    { lost: 'reset' },
  );

  it('are those that name it, and the subjects that were bent from one', () => {
    expect(indicesOf(requestsAbout(seen, 'CreateSnapshot'))).toEqual([0, 1, 5]);
    expect(indicesOf(requestsAbout(seen, 'CopySnapshot'))).toEqual([2, 4]);
  });

  it('have answers, which only some of them got, and only some of them named the operation for', () => {
    expect(indicesOf(answersAbout(seen, 'CreateSnapshot'))).toEqual([0, 1]);
    expect(indicesOf(answersNaming(seen, 'CreateSnapshot'))).toEqual([0]);
  });
});

describe('the snapshots in answers', () => {
  const wrongly = { input: { ...usualInput, ClusterName: 'missing' } };
  const listing = {
    operation: 'DescribeSnapshots',
    input: {},
    answer: { body: { Snapshots: [{ Name: 'new' }, { Name: 'of another' }] } },
  } as const;
  const copy = {
    operation: 'CopySnapshot',
    input: { SourceSnapshotName: 'new', TargetSnapshotName: 'asked' },
    known: knowing(),
    answer: { body: { Snapshot: { Name: 'renamed' } } },
  } as const;

  it('leave out those that answer a request that had to be refused', () => {
    expect(
      snapshotsInAnswersTo(observe(wrongly, {}), 'CreateSnapshot').map(({ step }) => step.index),
    ).toEqual([1]);
    expect(snapshotsInAnswersTo(observe({ answer: refusal('X') }), 'CreateSnapshot')).toEqual([]);
  });

  it('leave out those of others where a list shows them, and none that the request itself made', () => {
    const found = snapshotsInAnswers(observe(wrongly, copy, listing));
    expect(found.map(({ pointer, snapshot: { Name } }) => [pointer, Name])).toEqual([
      ['/Snapshots/0', 'new'],
      ['/Snapshot', 'renamed'],
    ]);
  });
});

describe('a constraint of an answer', () => {
  const inside = (operation: 'CreateSnapshot' | 'CopySnapshot' | 'DescribeSnapshots') =>
    responseConstraints(operation).filter((constraint) => isInSnapshot(operation, constraint));

  it('is one of the snapshot wherever the snapshot stands', () => {
    const slugs = inside('CreateSnapshot').map(({ rule }) => rule.id);
    expect(slugs).toContain('status-value');
    expect(inside('CopySnapshot').map(({ rule }) => rule.id)).toEqual(slugs);
    expect(inside('DescribeSnapshots').map(({ rule }) => rule.id)).toEqual(slugs);
  });

  it('is one of the answer itself elsewhere', () => {
    const others = responseConstraints('CreateSnapshot').filter(
      (constraint) => !isInSnapshot('CreateSnapshot', constraint),
    );
    expect(others.map(({ pointer }) => pointer)).toEqual(['', '/Snapshot', '/Snapshot']);
  });
});

describe('a race', () => {
  it('is of requests of one operation for one new name', () => {
    const at = (began: number, SnapshotName: string) => ({
      input: { ...usualInput, SnapshotName },
      began,
      ended: began + 5,
    });
    const seen = observe(at(0, 'new'), at(1, 'new'), at(2, 'other'), at(20, 'new'));
    expect(races(seen, 'CreateSnapshot').map(({ name, rivals }) => [name, indicesOf(rivals)])).toEqual([
      ['new', [0, 1]],
    ]);
  });
});
