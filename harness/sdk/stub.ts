import { HttpResponse } from '@smithy/protocol-http';
import { isObject, type Json } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { SdkPackage } from './sdk-package.js';
import { quietSdk } from '../wire/quiet-sdk.js';

/** What the stub answers: bytes of HTTP, or a connection that ends before them. */
export type Canned =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | 'reset';

/** A request as the SDK would have put it on the wire. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the caller of the SDK gets. Dates of an output stand as ISO strings. */
export type Received =
  | { readonly kind: 'output'; readonly output: Json; readonly metadata: Metadata }
  | {
      readonly kind: 'exception';
      readonly name: string;
      readonly message: string;
      /** Names of exported classes that made it. */
      readonly classes: readonly string[];
      readonly metadata: Metadata;
    };

export interface Metadata {
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly attempts: number | undefined;
}

/** One call of the SDK over a stub, from input to output. */
export interface SdkExchange {
  readonly sent: readonly Sent[];
  readonly received: Received;
}

const region = 'us-east-1';
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/**
 * Lets a version of the SDK carry out one operation with no network: the first attempt gets the first canned answer,
 * and so on, the last one again and again. What the SDK throws is received, never thrown.
 */
export async function callOverStub(
  sdk: SdkPackage,
  operation: Operation,
  input: unknown,
  ...canned: readonly Canned[]
): Promise<SdkExchange> {
  const sent: Sent[] = [];
  const handle = async (request: unknown): Promise<unknown> => {
    const answer = canned[Math.min(sent.length, canned.length - 1)] ?? 'reset';
    sent.push(readRequest(request));
    if (answer === 'reset')
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', name: 'TimeoutError' });
    const { status, headers = {}, body } = answer;
    return {
      response: new HttpResponse({ statusCode: status, headers: { ...headers }, body: Buffer.from(body) }),
    };
  };
  const requestHandler = { handle, metadata: { handlerProtocol: 'http/1.1' }, destroy: () => {} };
  const config = { region, endpoint: 'http://127.0.0.1', credentials, maxAttempts: 3, requestHandler };
  quietSdk();
  try {
    const client = make(sdk, 'MemoryDBClient', config);
    const command = make(sdk, `${operation}Command`, input);
    const output: unknown = await Reflect.apply(methodOf(client, 'send'), client, [command]);
    return { sent, received: { kind: 'output', output: plain(output), metadata: metadataOf(output) } };
  } catch (error) {
    return { sent, received: exceptionOf(sdk, error) };
  }
}

function make(sdk: SdkPackage, name: string, argument: unknown): object {
  const type = sdk.exported.get(name);
  if (typeof type !== 'function') throw new Error(`The SDK exports no class ${name}.`);
  const made: unknown = Reflect.construct(type, [argument]);
  return Object(made);
}

function methodOf(owner: object, name: string): Function {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== 'function') throw new Error(`The SDK's client has no method ${name}.`);
  return method;
}

function readRequest(request: unknown): Sent {
  const { method, path, headers, body }: Partial<Record<keyof Sent, unknown>> = Object(request);
  const named = Object.entries(Object(headers)).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    method: String(method),
    path: String(path),
    headers: Object.fromEntries(named),
    body: body instanceof Uint8Array ? new TextDecoder().decode(body) : typeof body === 'string' ? body : '',
  };
}

/** An output as JSON, without the SDK's own metadata. A date that is none becomes null. */
function plain(output: unknown): Json {
  const json: Json = JSON.parse(JSON.stringify(output ?? null));
  if (!isObject(json)) return json;
  const { $metadata: _, ...members } = json;
  return members;
}

function metadataOf(value: unknown): Metadata {
  const { $metadata: metadata }: { $metadata?: unknown } = Object(value);
  const { httpStatusCode, requestId, attempts }: Record<string, unknown> = Object(metadata);
  return {
    status: typeof httpStatusCode === 'number' ? httpStatusCode : undefined,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    attempts: typeof attempts === 'number' ? attempts : undefined,
  };
}

function exceptionOf(sdk: SdkPackage, error: unknown): Received {
  const { name = '', message = '' } = error instanceof Error ? error : { message: String(error) };
  // The SDK's `instanceof` goes by names; whose class it really is shows in the prototypes.
  const classes = [...sdk.exported].flatMap(([exported, type]) =>
    /(Fault|Exception|Exceeded)$/.test(exported) && isMadeBy(type, error) ? [exported] : [],
  );
  return { kind: 'exception', name, message, classes, metadata: metadataOf(error) };
}

function isMadeBy(type: unknown, error: unknown): boolean {
  if (typeof type !== 'function') return false;
  const prototype: unknown = type.prototype;
  return typeof prototype === 'object' && prototype !== null && prototype.isPrototypeOf(Object(error));
}
