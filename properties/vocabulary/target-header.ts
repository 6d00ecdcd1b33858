import type { WireRequest } from '../../harness/wire/exchange.js';
import { targetHeader } from '../../spec/service.js';
import { operations, type Operation } from '../../spec/types.js';

/** The operation that a request names in X-Amz-Target, or undefined where it names none of the API. */
export function targetOf({ headers }: WireRequest): Operation | undefined {
  return operations.find((operation) => headers['x-amz-target'] === targetHeader(operation));
}

/** True where X-Amz-Target names an operation of the API without the prefix of the service. */
export function hasForeignPrefix(request: WireRequest): boolean {
  const name = (request.headers['x-amz-target'] ?? '').split('.').at(-1);
  return targetOf(request) === undefined && operations.some((operation) => operation === name);
}
