import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import { service, targetHeader } from '../../../../spec/service.js';
import type { RawRequest } from '../../../../harness/wire/raw-request.js';
import type { Scenario, Stratum } from '../../../scenario.js';
import type { UnusualPart } from '../../../vocabulary/unusual-http.js';

/** The unusual part and its value; null if it is missing. */
type Input = {
  readonly [member: string]: Json;
  readonly unusual: UnusualPart;
  readonly value: string | null;
};

function stratum(unusual: UnusualPart, name: string, ...values: readonly (string | null)[]): Stratum<Input> {
  return {
    name: `${unusual}: ${name}`,
    arbitrary: fc.constantFrom(...values).map((value) => ({ unusual, value })),
  };
}

const scenario: Scenario<Input> = {
  name: 'unusual-http',
  title: 'Sends a valid request with another method, path or content type, or without a valid signature.',
  needs: [],
  share: 0.12,
  strata: [
    stratum('method', 'PUT and the like', 'PUT', 'PATCH', 'DELETE'),
    stratum('method', 'GET', 'GET'),
    stratum(
      'path',
      'deeper',
      '/memorydb',
      '/CreateSnapshot',
      `/service/${service.targetPrefix}/operation/CreateSnapshot`,
    ),
    stratum('path', 'with a query', '/?Action=CreateSnapshot'),
    stratum('content type', 'none', null, ''),
    stratum('content type', 'another JSON', 'application/json', 'application/x-amz-json-1.0'),
    stratum('content type', 'no JSON', 'text/plain', 'application/x-www-form-urlencoded', 'application/xml'),
    stratum('signature', 'none', 'none'),
    stratum('signature', 'broken', 'broken'),
  ],
  async act({ unusual, value }, context) {
    const ClusterName = (await context.leaseCluster()).name;
    const input = { ClusterName, SnapshotName: context.freshName() };
    const intended = { operation: 'CreateSnapshot', input } as const;
    const headers = { 'x-amz-target': targetHeader('CreateSnapshot') };
    await context.send(
      undefined,
      { headers, body: JSON.stringify(input), intended, ...bent(unusual, value, headers) },
      'probe',
    );
  },
};

function bent(
  unusual: UnusualPart,
  value: string | null,
  headers: Readonly<Record<string, string>>,
): RawRequest {
  const text = value ?? '';
  switch (unusual) {
    case 'method':
      return { method: text };
    case 'path':
      return { path: text };
    case 'content type':
      return { headers: { ...headers, 'content-type': value ?? undefined } };
    case 'signature':
      return { signature: text === 'none' ? 'none' : 'broken' };
  }
}

export default scenario;
