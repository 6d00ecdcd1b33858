import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { responseSchema } from '../../spec/model.js';
import { readData } from '../../spec/read-data.js';

/** The oldest version that is judged: before it, the SDK's errors were no instances of exported classes. */
export const oldestSupported = '3.245.0';

/** Negative where one version is older than the other, positive where it is newer. */
export function compareVersions(one: string, other: string): number {
  const [a = [], b = []] = [one, other].map((version) => version.split(/[.-]/).map(Number));
  return [0, 1, 2].map((at) => (a[at] ?? 0) - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/**
 * Pointers to members of CreateSnapshot's answer that the API got after this version was made: no version can know
 * what comes later. A version between the last that lacks a member and the first that has it may go either way.
 */
export function youngerThan(version: string): readonly string[] {
  return Object.entries(readData('sdk-since.json')).flatMap(([place, since]) => {
    const presentIn = isObject(since) ? since['presentIn'] : undefined;
    return typeof presentIn === 'string' && compareVersions(version, presentIn) < 0
      ? [place.slice(place.indexOf(':') + 1)]
      : [];
  });
}

/** The schema of CreateSnapshot's answer as it was when this version was made. */
export function responseSchemaFor(version: string): JsonObject {
  return youngerThan(version).reduce(
    (schema, pointer) => without(schema, pointer.split('/').slice(1)),
    responseSchema('CreateSnapshot'),
  );
}

function without(schema: JsonObject, [member = '', ...rest]: readonly string[]): JsonObject {
  const { properties } = schema;
  if (!isObject(properties)) return schema;
  const inner: Json | undefined = properties[member];
  if (rest.length > 0)
    return isObject(inner)
      ? { ...schema, properties: { ...properties, [member]: without(inner, rest) } }
      : schema;
  const others = Object.entries(properties).filter(([name]) => name !== member);
  return { ...schema, properties: Object.fromEntries(others) };
}
