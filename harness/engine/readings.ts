import { effects } from '../../spec/effects.js';
import type { Effects } from '../../spec/effect-types.js';
import { isList, isObject, type Json, type JsonObject } from '../../spec/json.js';
import { operations, type Operation } from '../../spec/types.js';
import type { RequestParts } from '../wire/raw-request.js';

/** One way in which a target may understand a request. */
export interface Reading {
  readonly operation: Operation;
  readonly input: JsonObject;
}

/**
 * Every way in which a careless target may understand a request: as what it was bent from, as what its header, path and
 * body say, with each name that stands anywhere in its body, and as what a text in a member says. None where nothing tells what it is about.
 *
 * @param operation the operation that the request names, undefined where it names none
 */
export function readingsOf(operation: Operation | undefined, request: RequestParts): Reading[] {
  if (isPlain(operation, request)) {
    const { input = {} } = request;
    return [{ operation, input }, ...textsIn(input).flatMap((text) => readingsOfText(text, input))];
  }
  const text = textOf(request.body);
  const named = `${request.headers?.['x-amz-target'] ?? ''} ${request.path ?? ''} ${actionIn(text)}`;
  const candidates = operations.filter(
    (each) => each === operation || each === request.intended?.operation || named.includes(each),
  );
  const usual = request.input ?? request.intended?.input ?? {};
  const whole = objectIn(text);
  return candidates.flatMap((each) =>
    [usual, ...(whole === undefined ? [] : [whole]), ...variations(each, usual, unescaped(text))].map(
      (input) => ({
        operation: each,
        input,
      }),
    ),
  );
}

/**
 * What a text in a member says in the syntax of another protocol: the operations it names, with the things that it names,
 * or with the cluster that the request names. A snapshot that a request makes is nobody's before.
 */
function readingsOfText(text: string, input: JsonObject): Reading[] {
  const { ClusterName = text } = input;
  const others: JsonObject = ClusterName === text ? {} : { ClusterName };
  return (
    operations
      .filter((each) => text.includes(each))
      .flatMap((each) => {
        const spoken = variations(each, {}, unescaped(text));
        const isNamed = membersNaming(effects[each]).some((member) => typeof others[member] === 'string');
        return [...spoken, ...(isNamed ? [others] : [])].map((read) => ({ operation: each, input: read }));
      })
      // The end of an element names nothing.
      .filter((reading) => !Object.values(reading.input).includes(''))
  );
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** True for a request of which nothing was bent: its header and its members alone say what it is. */
function isPlain(operation: Operation | undefined, request: RequestParts): operation is Operation {
  const { body, headers, path, intended } = request;
  return (
    operation !== undefined &&
    body === undefined &&
    headers === undefined &&
    path === undefined &&
    intended === undefined
  );
}

/** The characters of a body that names are written in, whatever its encoding. */
function textOf(body: RequestParts['body']): string {
  if (body === undefined) return '';
  return (typeof body === 'string' ? body : Buffer.from(body).toString('latin1')).replaceAll('\u0000', '');
}

/** A text with its characters plain that JSON may escape, also where JSON stands in a string of JSON. */
function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\', '');
}

function actionIn(text: string): string {
  return /Action=(\w+)/.exec(text)?.[1] ?? '';
}

function objectIn(text: string): JsonObject | undefined {
  if (text === '') return undefined;
  try {
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A member and its value, as JSON, a form or XML writes them, at any depth. A value that the text ends in is no name yet. */
const written = /(\w+)["']?\s*[:=>]\s*["']?([^"'<>&,{}[\]\s]*)["'<&,}]/g;

/** The usual input with each name in turn that the text gives to a member by which the operation finds things. */
function variations(operation: Operation, usual: JsonObject, text: string): JsonObject[] {
  const members = membersNaming(effects[operation]);
  return [...text.matchAll(written)].flatMap(([, name = '', value = '']) =>
    members
      .filter((member) => member.toLowerCase() === name.toLowerCase())
      .map((member) => ({ ...usual, [member]: value })),
  );
}

/** The members of an operation's input that name things. */
function membersNaming(its: Effects): string[] {
  if (its.access === 'read') return [];
  const pointers = [
    ...its.creates.flatMap(({ name, from }) => [name, ...(from === undefined ? [] : [from.name])]),
    ...its.removes.map(({ name }) => name),
    ...its.changes.map((change) => (change.aspect === 'tags' ? change.arn : change.cluster)),
  ];
  return [...new Set(pointers)].map((pointer) => pointer.slice(1));
}
