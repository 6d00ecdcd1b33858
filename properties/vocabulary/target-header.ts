import type { WireRequest } from '../../harness/wire/exchange.js';
import { targetHeader } from '../../spec/service.js';
import { operations, type Operation } from '../../spec/types.js';

/** The operation a request names in its target header, or undefined where it names none of the API's. */
export function targetOf({ headers }: WireRequest): Operation | undefined {
  return operations.find((operation) => headers['x-amz-target'] === targetHeader(operation));
}

/** True where a request's target names an operation of the API, though not with the service's own prefix. */
export function hasForeignPrefix(request: WireRequest): boolean {
  const name = (request.headers['x-amz-target'] ?? '').split('.').at(-1);
  return targetOf(request) === undefined && operations.some((operation) => operation === name);
}
