import { describe, expect, it } from 'vitest';
import { at } from '../../spec/json.js';
import { every, notApplicable, satisfied } from '../../properties/vocabulary/ruling.js';
import { snapshotsInAnswers } from '../../properties/vocabulary/snapshots.js';
import { observe } from '../../properties/testing/observation-builder.js';
import { missedReads, placeIn } from './missed-reads.js';
import { requirement } from './testing/rules.js';

const seen = observe({
  answer: { body: { Snapshot: { Name: 'a', ClusterConfiguration: { Shards: [{}] } } } },
});

const reading = (pointer: string) =>
  requirement('wire.rule', (observation) =>
    every(snapshotsInAnswers(observation), ({ snapshot }) =>
      at(snapshot, pointer) === undefined ? notApplicable : satisfied,
    ),
  );

describe('what a judge looked for and did not find', () => {
  it.each([
    ['/ClusterConfiguration/Engine', '/Snapshot/ClusterConfiguration/Engine'],
    ['/ARN', '/Snapshot/ARN'],
    ['/KmsKey/Id', '/Snapshot/KmsKey'],
    ['/ClusterConfiguration/Shards/0/Slots', '/Snapshot/ClusterConfiguration/Shards/*/Slots'],
  ])('reading %s, is %s', (pointer, missed) => {
    expect(missedReads(reading(pointer), seen)).toEqual([missed]);
  });

  it('begins with what it looked for last', () => {
    const twice = requirement('wire.rule', (observation) => {
      for (const pointer of ['/ARN', '/KmsKeyId', '/ARN']) reading(pointer).judge(observation);
      return satisfied;
    });
    expect(missedReads(twice, seen)).toEqual(['/Snapshot/ARN', '/Snapshot/KmsKeyId']);
  });

  it('is nothing where all was there, and what it found before it threw', () => {
    expect(missedReads(reading('/Name'), seen)).toEqual([]);
    const throwing = requirement('wire.rule', (observation) => {
      reading('/ARN').judge(observation);
      throw new Error('a bug');
    });
    expect(missedReads(throwing, seen)).toEqual(['/Snapshot/ARN']);
  });

  it('is one place, whichever the snapshot', () => {
    expect(placeIn('/Snapshots/12/ClusterConfiguration/Shards/3/Slots')).toBe(
      '/Snapshot/ClusterConfiguration/Shards/*/Slots',
    );
    expect(placeIn('/Snapshots/*/Name')).toBe('/Snapshot/Name');
  });
});
