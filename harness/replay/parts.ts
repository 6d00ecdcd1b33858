import { at, isObject, type Json, type JsonObject } from '../../spec/json.js';
import { service, targetHeader } from '../../spec/service.js';
import { operations, type Operation } from '../../spec/types.js';
import { withPrefix } from '../findings/names.js';
import type { Finding, FindingStep } from '../findings/finding.js';
import { bodyOfRequest } from '../findings/request-body.js';
import type { RequestParts } from '../wire/raw-request.js';
import type { Prefixes } from '../findings/prefixes.js';
import { renamedBody } from './renamed.js';

/** Headers that each sending makes itself. */
const ofOneSending = new Set([
  'authorization',
  'connection',
  'content-length',
  'host',
  'user-agent',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
]);

/** What a repetition knows when it sends a step. */
export interface PartsContext {
  readonly finding: Finding;
  readonly prefixes: Prefixes;
  /** Path of the endpoint of the recorded run; ends in a slash. */
  readonly basePath: string;
  /** The answer of the repetition to an earlier step, where it was accepted. */
  readonly answered: (step: number) => JsonObject | undefined;
}

/** A recorded request as it is sent again: with the names of the repetition, and the rest byte for byte. */
export function partsOf(step: number, context: PartsContext): RequestParts {
  const { finding, prefixes } = context;
  const recorded = finding.steps[step];
  if (recorded === undefined) return {};
  const body = renamedBody(finding, step, prefixes, context.answered);
  const input = bodyOfRequest({ body });
  if (isUsual(recorded, context.basePath) && isObject(input) && isWrittenAs(input, body)) return { input };
  const { method, headers } = recorded.request;
  const path = withPrefix(recorded.request.path, prefixes.from, prefixes.to);
  return {
    method,
    headers: headersOf(recorded),
    body,
    ...(path !== context.basePath && { path: pathWithin(path, context.basePath) }),
    ...signatureOf(headers['authorization'] !== undefined, finding.input),
    ...(isObject(input) && recorded.operation !== undefined
      ? { input }
      : { intended: intendedBy(recorded, input, body, finding, prefixes) }),
  };
}

/** A report keeps no signature. The input of the case says where it was a wrong one. */
function signatureOf(isSigned: boolean, input: Json): Pick<RequestParts, 'signature'> {
  if (!isSigned) return { signature: 'none' };
  const isBroken = at(input, '/unusual') === 'signature' && at(input, '/value') === 'broken';
  return isBroken ? { signature: 'broken' } : {};
}

function headersOf({ operation, request: { headers } }: FindingStep): Record<string, string | undefined> {
  const kept = Object.entries(headers).filter(([name]) => !ofOneSending.has(name));
  return {
    // The protocol would add them where the recorded request had none.
    'content-type': undefined,
    ...(operation !== undefined && { 'x-amz-target': undefined }),
    ...Object.fromEntries(kept),
  };
}

/** True for a request that any client of the protocol would send. */
function isUsual({ operation, request }: FindingStep, basePath: string): boolean {
  if (operation === undefined || request.method !== 'POST' || request.path !== basePath) return false;
  const { headers } = request;
  const own = Object.keys(headers).filter((name) => !ofOneSending.has(name));
  return (
    own.length === 2 &&
    headers['content-type'] === service.contentType &&
    headers['x-amz-target'] === targetHeader(operation) &&
    headers['authorization'] !== undefined
  );
}

function isWrittenAs(input: JsonObject, body: Uint8Array): boolean {
  return Buffer.from(JSON.stringify(input)).equals(Buffer.from(body));
}

function pathWithin(path: string, basePath: string): string {
  return path.startsWith(basePath) ? `/${path.slice(basePath.length)}` : path;
}

/** What a request could do on a target that takes it for a usual one: as far as it tells, else a creation of its names. */
function intendedBy(
  { operation, request }: FindingStep,
  input: Json | undefined,
  body: Uint8Array,
  { names }: Finding,
  { from, to }: Prefixes,
): NonNullable<RequestParts['intended']> {
  const said = `${request.headers['x-amz-target'] ?? ''} ${request.path}`;
  const meant: Operation = operation ?? operations.find((each) => said.includes(each)) ?? 'CreateSnapshot';
  if (isObject(input)) return { operation: meant, input };
  const text = Buffer.from(body).toString('latin1').replaceAll('\0', '');
  const named = (kind: 'cluster' | 'snapshot'): string | undefined =>
    names
      .filter((name) => name.kind === kind)
      .map((name) => (name.origin === 'fresh' ? withPrefix(name.text, from, to) : name.text))
      .find((name) => text.includes(name));
  const [cluster, snapshot] = [named('cluster'), named('snapshot')];
  return {
    operation: meant,
    input: {
      ...(cluster !== undefined && { ClusterName: cluster }),
      ...(snapshot !== undefined && { SnapshotName: snapshot }),
    },
  };
}
