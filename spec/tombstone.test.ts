import { describe, expect, it } from 'vitest';
import { isTombstone, showsOnlyTombstones } from './tombstone.js';

const deleted = { Name: 'a', Status: 'deleted' };
const deleting = { Name: 'b', Status: 'deleting' };

describe('what is kept of a thing that is gone', () => {
  it('says that it is deleted, and no longer that it is being deleted', () => {
    expect([deleted, deleting, { Name: 'c' }, 'deleted', undefined].map(isTombstone)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('may be all that an answer describes', () => {
    const shows = (...Clusters: { Name: string; Status: string }[]): boolean =>
      showsOnlyTombstones('DescribeClusters', { Clusters });
    expect([shows(deleted), shows(deleted, deleting), shows()]).toEqual([true, false, false]);
  });
});
