import { describe, expect, it } from 'vitest';
import { slugOf } from '../spec/slug.js';
import { operations } from '../spec/types.js';
import { areaOf, operationOf, prefixOf } from './ids.js';
import { areas } from './requirement.js';

describe('an id', () => {
  it.each([
    ['faults.missing-cluster', 'CreateSnapshot', 'faults'],
    ['copy-snapshot.faults.missing-source', 'CopySnapshot', 'faults'],
    ['list-tags.tags.none-lost', 'ListTags', 'tags'],
    ['delete-cluster.states.gone', 'DeleteCluster', 'states'],
    ['sdk.output-equals-wire', 'CreateSnapshot', 'sdk'],
  ] as const)('%s is of %s, in %s', (id, operation, area) => {
    expect(operationOf(id)).toBe(operation);
    expect(areaOf(id)).toBe(area);
  });

  it('of a scenario says its operation too', () => {
    expect(operationOf('valid-creation')).toBe('CreateSnapshot');
    expect(operationOf('delete-snapshot.valid-deletion')).toBe('DeleteSnapshot');
  });

  it('is of the operation whose prefix it has, whichever that is', () => {
    for (const operation of operations)
      for (const area of areas) {
        const id = `${prefixOf(operation)}${area}.rule`;
        expect([operationOf(id), areaOf(id)]).toEqual([operation, area]);
      }
  });

  it("can't be mistaken: no operation is named like an area", () => {
    expect(operations.map(slugOf).filter((slug) => areas.some((area) => area === slug))).toEqual([]);
    expect(slugOf('UntagResource')).toBe('untag-resource');
  });
});
