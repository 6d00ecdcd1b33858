import type { Arbitrary } from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { escapeToken } from '../../spec/pointer.js';
import { constrainingKeywords } from '../../spec/vocabulary.js';
import { unbounded, type Bounds } from './bounds.js';
import { demandsOf } from './demands.js';
import { KeywordIsUnsupported, OperandIsUnsupported } from './errors.js';
import { keywordNamed, keywordNames } from './keywords/index.js';
import type { Occurrence, Place } from './place.js';
import { once, remember } from './remember.js';
import { plainValues, validValues } from './values.js';

/** Arbitraries to use at instance pointers (`/ClusterName`, `/Tags/*\/Key`) in place of what the schema would give. */
export type Pins = Readonly<Record<string, Arbitrary<Json>>>;

/** What a scenario decides itself. */
export interface GenerateOptions {
  readonly pin?: Pins;
}

const noPins: Pins = {};

/**
 * Reads a schema without references as the tree of places that its values have, once for each schema and its pins.
 *
 * @throws KeywordIsUnsupported for a keyword that would otherwise be ignored
 * @throws OperandIsUnsupported
 */
export function readPlaces(schema: JsonObject, { pin = noPins }: GenerateOptions = {}): Place {
  return placesOf(schema)(pin);
}

const placesOf = remember((schema: JsonObject) => remember((pin: Pins) => placeAt([schema], '', pin)));

function placeAt(schemas: readonly JsonObject[], pointer: string, pin: Pins): Place {
  const layers = schemas.flatMap(layersOf);
  const occurrences = layers.flatMap((layer) => occurrencesIn(layer, pointer));
  const bounds = boundsOf(occurrences, pointer);
  const inner = (all: readonly JsonObject[], token: string) => placeAt(all, `${pointer}/${token}`, pin);
  const items = layers.flatMap((layer) => subschema(layer['items'], 'items', pointer));
  const mayBeList = items.length > 0 || bounds.types?.includes('array') === true;
  const place: Place = {
    pointer,
    occurrences,
    demands: demandsOf(schemas, bounds),
    members: new Map(
      memberNames(layers, bounds).map((name) => [
        name,
        inner(
          layers.flatMap((layer) => propertyOf(layer, name, pointer)),
          escapeToken(name),
        ),
      ]),
    ),
    item: mayBeList ? inner(items, '*') : undefined,
    pinned: pin[pointer],
    valid: once(() => validValues(place)),
    plain: once(() => plainValues(place)),
  };
  return place;
}

/** The schema and all that its `allOf` adds to it, at any depth. */
function layersOf(schema: JsonObject): JsonObject[] {
  const added = Array.isArray(schema['allOf']) ? schema['allOf'] : [];
  return [schema, ...added.filter(isObject).flatMap(layersOf)];
}

/** `required` counts once for each member. */
function occurrencesIn(layer: JsonObject, pointer: string): Occurrence[] {
  return constrainingKeywords(layer).flatMap((keyword) => {
    if (keywordNamed(keyword) === undefined) throw new KeywordIsUnsupported(keyword, pointer, keywordNames);
    const operand = layer[keyword] ?? null;
    const operands = keyword === 'required' && Array.isArray(operand) ? operand : [operand];
    return operands.map((each: Json) => ({ keyword, operand: each, layer }));
  });
}

/** The bounds that some keywords of a place leave together. */
export function boundsOf(occurrences: readonly Occurrence[], pointer: string): Bounds {
  const bounds = { ...unbounded };
  for (const { keyword, operand } of occurrences)
    Object.assign(bounds, keywordNamed(keyword)?.tighten(bounds, operand, pointer));
  return bounds;
}

/** Members that are described and not forbidden, and members that are required only. */
function memberNames(layers: readonly JsonObject[], { required }: Bounds): string[] {
  const namesIn = ({ properties }: JsonObject): string[] =>
    isObject(properties) ? Object.keys(properties) : [];
  const closed = layers.filter((layer) => layer['additionalProperties'] === false).map(namesIn);
  const described = layers.flatMap(namesIn).filter((name) => closed.every((names) => names.includes(name)));
  return [...new Set([...described, ...required])];
}

function propertyOf({ properties }: JsonObject, name: string, pointer: string): JsonObject[] {
  return isObject(properties) && Object.hasOwn(properties, name)
    ? subschema(properties[name], 'properties', pointer)
    : [];
}

/** A subschema, nothing for `true`. */
function subschema(schema: Json | undefined, keyword: string, pointer: string): JsonObject[] {
  if (schema === undefined || schema === true) return [];
  if (isObject(schema)) return [schema];
  throw new OperandIsUnsupported(keyword, schema, pointer, 'Leave out what may not be there.');
}
