import { isObject, type JsonObject } from '../../spec/json.js';
import { brokenInRequest } from '../../spec/model.js';
import { targetHeader } from '../../spec/service.js';
import { operations, type Operation } from '../../spec/types.js';
import type { WireRequest } from '../wire/exchange.js';
import { bodyOfRequest } from './request-body.js';

/** What a request is like, as far as a target may fail at it. */
export type RequestClass =
  | { readonly kind: 'valid' | 'body' | 'operation' | 'http' }
  /** A constraint of the request's schema is broken: the place of the member, and the keyword. */
  | { readonly kind: 'member'; readonly place: string; readonly keyword: string };

/** What a request is like. Of several broken constraints the first counts. */
export function requestClass(request: WireRequest): RequestClass {
  if (request.method !== 'POST' || request.path !== '/') return { kind: 'http' };
  const about = operationOf(request);
  if (about === undefined) return { kind: 'operation' };
  const input = inputOf(request.body);
  if (input === undefined) return { kind: 'body' };
  const [first] = brokenInRequest(about, input);
  if (first === undefined) return { kind: 'valid' };
  const { pointer, keyword } = first.constraint;
  return { kind: 'member', place: pointer, keyword };
}

/** Pointer to the first member of a request that breaks a constraint; undefined where none does. */
export function wrongMember(request: WireRequest): string | undefined {
  const about = operationOf(request);
  const input = inputOf(request.body);
  if (about === undefined || input === undefined) return undefined;
  return brokenInRequest(about, input)[0]?.instancePointer;
}

function operationOf({ headers }: WireRequest): Operation | undefined {
  return operations.find((each) => headers['x-amz-target'] === targetHeader(each));
}

/** A class in a few words that are the same in every run. */
export function classText(of: RequestClass): string {
  return of.kind === 'member' ? `${of.place} ${of.keyword}` : of.kind;
}

function inputOf(body: Uint8Array): JsonObject | undefined {
  const value = bodyOfRequest({ body });
  return isObject(value) ? value : undefined;
}
