import { isObject, type Json } from '../../spec/json.js';

/** What a schema says of structure: the SDK's and ours in one form, so that they can be held against each other. */
export type Shape =
  | { readonly kind: 'simple'; readonly type: string }
  | { readonly kind: 'list'; readonly items: Shape }
  | {
      readonly kind: 'structure';
      readonly members: Readonly<Record<string, Shape>>;
      readonly required: readonly string[];
    };

/** An exported schema is not laid out as this program knows it. */
export class LayoutIsUnknown extends Error {
  constructor(name: string) {
    super(`The SDK's schema ${name} is laid out in a way this program does not know yet.`);
    this.name = 'LayoutIsUnknown';
  }
}

/** Simple types by the numbers that the SDK's static schemas have for them. */
const simple: ReadonlyMap<unknown, string> = new Map([
  [0, 'string'],
  [1, 'number'],
  [2, 'boolean'],
  [4, 'time'],
]);

/** Added to a simple type's number: a list of such values. */
const listOf = 64;

/**
 * Reads a static schema of the SDK: a number for a simple type, a function that gives a schema, a pair of a schema and
 * its traits, or an array of kind, namespace, name and traits, then for a list its items, for a structure its members'
 * names, their schemas, and how many of them, from the first, are required.
 *
 * @throws LayoutIsUnknown
 */
export function shapeOfSdk(schema: unknown, name: string): Shape {
  if (typeof schema === 'function') return shapeOfSdk(Reflect.apply(schema, undefined, []), name);
  if (typeof schema === 'number' && schema >= listOf)
    return { kind: 'list', items: shapeOfSdk(schema - listOf, name) };
  const type = simple.get(schema);
  if (type !== undefined) return { kind: 'simple', type };
  if (!Array.isArray(schema)) throw new LayoutIsUnknown(name);
  const parts: readonly unknown[] = schema;
  if (parts.length === 2) return shapeOfSdk(parts[0], name);
  if (parts[0] === 1) return { kind: 'list', items: shapeOfSdk(parts[4], name) };
  const [, , , , names, types, required = 0] = parts;
  if (!Array.isArray(names) || !Array.isArray(types) || names.length !== types.length)
    throw new LayoutIsUnknown(name);
  return {
    kind: 'structure',
    members: Object.fromEntries(
      names.map((member: unknown, index) => [String(member), shapeOfSdk(types[index], name)]),
    ),
    required: names.slice(0, Number(required)).map(String),
  };
}

/** Reads a JSON Schema of the specification. */
export function shapeOfSpec(schema: Json | undefined): Shape {
  const { type, items, properties, required } = isObject(schema) ? schema : {};
  if (type === 'array') return { kind: 'list', items: shapeOfSpec(items) };
  if (type !== 'object')
    return { kind: 'simple', type: type === 'integer' ? 'number' : typeof type === 'string' ? type : 'any' };
  return {
    kind: 'structure',
    members: Object.fromEntries(
      Object.entries(isObject(properties) ? properties : {}).map(([name, inner]) => [
        name,
        shapeOfSpec(inner),
      ]),
    ),
    required: Array.isArray(required) ? required.map(String) : [],
  };
}

/** One way in which a structure is another than it was, or than it must be. */
export interface ShapeChange {
  /** Pointer into an instance; `*` for any index. */
  readonly pointer: string;
  readonly change: 'lost' | 'added' | 'other type' | 'now required' | 'no longer required';
  readonly from: string;
  readonly to: string;
}

/** What changed from one shape to another. Whether a member within an answer is required is nobody's business. */
export function changesOf(from: Shape, to: Shape, pointer = ''): ShapeChange[] {
  if (from.kind === 'list' && to.kind === 'list') return changesOf(from.items, to.items, `${pointer}/*`);
  if (from.kind !== 'structure' || to.kind !== 'structure')
    return isOneType(from, to)
      ? []
      : [{ pointer, change: 'other type', from: inWords(from), to: inWords(to) }];
  const names = [...new Set([...Object.keys(from.members), ...Object.keys(to.members)])];
  return names.flatMap((name) => memberChanges(from, to, name, `${pointer}/${name}`));
}

type Structure = Extract<Shape, { kind: 'structure' }>;

function memberChanges(from: Structure, to: Structure, name: string, pointer: string): ShapeChange[] {
  const before = from.members[name];
  const after = to.members[name];
  if (before === undefined || after === undefined)
    return [
      {
        pointer,
        change: after === undefined ? 'lost' : to.required.includes(name) ? 'now required' : 'added',
        from: before === undefined ? 'nothing' : inWords(before),
        to: after === undefined ? 'nothing' : inWords(after),
      },
    ];
  const wasRequired = from.required.includes(name);
  const isRequired = to.required.includes(name);
  const demand: ShapeChange[] =
    wasRequired === isRequired
      ? []
      : [
          {
            pointer,
            change: isRequired ? 'now required' : 'no longer required',
            from: wasRequired ? 'required' : 'optional',
            to: isRequired ? 'required' : 'optional',
          },
        ];
  return [...demand, ...changesOf(before, after, pointer)];
}

/** JSON has no type for a time: on the wire it is a number. */
function isOneType(from: Shape, to: Shape): boolean {
  const type = (shape: Shape) => (inWords(shape) === 'time' ? 'number' : inWords(shape));
  return type(from) === type(to);
}

function inWords(shape: Shape): string {
  return shape.kind === 'simple'
    ? shape.type
    : shape.kind === 'list'
      ? `a list of ${inWords(shape.items)}`
      : 'a structure';
}
