import { isObject, type Json } from '../../../spec/json.js';

/** A simple member of a schema, with the least value that has it. */
export interface Leaf {
  readonly pointer: string;
  readonly value: Json;
}

/** Every simple member of a schema. */
export function leavesOf(schema: Json | undefined, pointer = ''): Leaf[] {
  const { type, properties, items } = isObject(schema) ? schema : {};
  if (type === 'array')
    return leavesOf(items, `${pointer}/*`).map((leaf) => ({ ...leaf, value: [leaf.value] }));
  if (type === 'object')
    return Object.entries(isObject(properties) ? properties : {}).flatMap(([name, inner]) =>
      leavesOf(inner, `${pointer}/${name}`).map((leaf) => ({ ...leaf, value: { [name]: leaf.value } })),
    );
  const value = type === 'integer' ? 1 : type === 'number' ? 1_700_000_000.5 : 'text';
  return [{ pointer, value }];
}
