import { isList, isObject, type Json } from '../../spec/json.js';

/**
 * Pointer to the first place at which the output of the SDK differs from the body of the response, or undefined where
 * they are equal. The SDK leaves out null members and those that the model does not have, and shows a time as a date.
 */
export function difference(wire: Json, read: Json | undefined, schema: Json | undefined): string | undefined {
  if (wire === null || !isObject(schema)) return undefined;
  if (isObject(wire)) {
    const { properties } = schema;
    const members = isObject(properties) ? Object.entries(properties) : [];
    return first(members, (member) => [wire[member] ?? null, isObject(read) ? read[member] : undefined]);
  }
  if (isList(wire)) {
    const items: (readonly [number, Json])[] = wire.map((_, index) => [index, schema['items'] ?? null]);
    return first(items, (index) => [wire[index] ?? null, isList(read) ? read[index] : undefined]);
  }
  if (wire === read) return undefined;
  const isSameTime =
    typeof wire === 'number' && typeof read === 'string' && Date.parse(read) === Math.round(wire * 1000);
  return isSameTime ? undefined : '';
}

function first<Key extends string | number>(
  schemas: readonly (readonly [Key, Json])[],
  valuesAt: (key: Key) => readonly [Json, Json | undefined],
): string | undefined {
  for (const [key, schema] of schemas) {
    const [wire, read] = valuesAt(key);
    const place = difference(wire, read, schema);
    if (place !== undefined) return `/${key}${place}`;
  }
  return undefined;
}
