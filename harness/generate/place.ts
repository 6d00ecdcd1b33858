import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import type { Constraint } from '../../spec/types.js';
import { boundsOf, foldLayers, itemsOf, layersOf, memberOf, type Bounds } from './bounds.js';
import { KeywordIsUnsupported } from './errors.js';
import type { GenerateOptions } from './valid.js';
import type { Place } from './way.js';

/** The subschema at a pointer's tokens, in which `*` is any item of a list. */
export function descend(schema: JsonObject, tokens: readonly string[], pointer = ''): JsonObject {
  const [token, ...rest] = tokens;
  if (token === undefined) return schema;
  const bounds = boundsOf(schema, pointer);
  const inner = bounds.type === 'array' ? itemsOf(bounds, pointer) : memberOf(bounds, token, pointer)[1];
  return descend(inner, rest, `${pointer}/${token}`);
}

/**
 * What is to be broken (the keyword's value) and what kept where a constraint stands.
 *
 * @param schema the subschema there
 * @throws KeywordIsUnsupported where no layer of it holds the constraint
 */
export function placeOf(
  schema: JsonObject,
  constraint: Constraint,
  options: GenerateOptions,
): { operand: Json; place: Place } {
  const { keyword, pointer, rule } = constraint;
  const layers = layersOf(schema);
  const holder = layers.find(({ rules }) => {
    const found = isObject(rules) ? rules[keyword] : undefined;
    return isObject(found) && found['id'] === rule.id;
  });
  const operand = holder?.[keyword];
  if (operand === undefined) throw new KeywordIsUnsupported(keyword, pointer);
  if (keyword === 'type') return { operand, place: { rest: boundsOf(schema, pointer), pointer, options } };
  const others = layers.map((layer) => (layer === holder ? without(layer, keyword) : layer));
  const rest = withoutImplied(foldLayers(others, pointer), keyword, operand);
  return { operand, place: { rest, pointer, options } };
}

function without(layer: JsonObject, keyword: string): JsonObject {
  return Object.fromEntries(Object.entries(layer).filter(([name]) => name !== keyword));
}

/** Bounds less the one of the same keyword that is tighter: what breaks the looser breaks it as well. */
function withoutImplied(bounds: Bounds, keyword: string, operand: Json): Bounds {
  const own = Number(operand);
  switch (keyword) {
    case 'maxLength':
    case 'maximum':
    case 'maxItems':
      return (bounds[keyword] ?? Infinity) <= own ? { ...bounds, [keyword]: undefined } : bounds;
    case 'minLength':
    case 'minItems':
      return bounds[keyword] >= own ? { ...bounds, [keyword]: 0 } : bounds;
    case 'minimum':
      return (bounds.minimum ?? -Infinity) >= own ? { ...bounds, minimum: undefined } : bounds;
    default:
      return bounds;
  }
}
