import * as sdk from '@aws-sdk/client-memorydb';
import { describe, expect, it } from 'vitest';
import { faults } from './faults.js';
import { isObject } from './json.js';

/**
 * What `memorydb-conformance sdk` does not look at, held against the SDK's exported schemas: members, types and enums
 * are its checks, and a test holds the installed version to them.
 */
const exported: ReadonlyMap<string, unknown> = new Map(Object.entries(sdk));

describe('the modelled fault', () => {
  const modelled = Object.entries(faults).filter(([, { kind }]) => kind === 'modelled');

  it.each(modelled)('%s has the status and the code of the model', (name, fault) => {
    const parts = exported.get(`${name}$`);
    const traits: unknown = Array.isArray(parts) ? parts[3] : undefined;
    const { httpError, awsQueryError } = isObject(traits) ? traits : {};
    expect(fault.statuses).toEqual(httpError === 404 ? [400, 404] : [httpError]);
    expect(awsQueryError).toEqual([fault.queryCode ?? name, httpError]);
  });

  it('is one of eight where it answers CreateSnapshot', () => {
    const names = modelled
      .filter(([, fault]) => fault.operations.includes('CreateSnapshot'))
      .map(([name]) => name);
    expect(names.toSorted()).toEqual([
      'ClusterNotFoundFault',
      'InvalidClusterStateFault',
      'InvalidParameterCombinationException',
      'InvalidParameterValueException',
      'ServiceLinkedRoleNotFoundFault',
      'SnapshotAlreadyExistsFault',
      'SnapshotQuotaExceededFault',
      'TagQuotaPerResourceExceeded',
    ]);
  });
});
