import { isObject, type Json, type JsonObject } from './json.js';
import { resolveSource } from './sources.js';
import type { Constraint, Rule } from './types.js';
import { constrainingKeywords } from './vocabulary.js';

/** An annotation that says something else than the schema it stands in. */
export class AnnotationIsWrong extends Error {
  constructor(place: string, what: string) {
    super(`The annotation at ${place === '' ? 'the root' : place} ${what}`);
    this.name = 'AnnotationIsWrong';
  }
}

/**
 * Every annotated constraint of a schema without references, with its place in the instance: `*` for any item of a
 * list; for `required` the place of the member that must be there.
 *
 * @throws AnnotationIsWrong where a constraint has no rule though the schema is not `partial`, or a rule no constraint
 */
export function constraintsOf(schema: JsonObject): Constraint[] {
  return [...walk(schema, '', schema['partial'] === true)];
}

function* walk(schema: JsonObject, pointer: string, partial: boolean): Generator<Constraint> {
  yield* own(schema, pointer, partial);
  for (const inner of list(schema['allOf'])) yield* walk(inner, pointer, partial);
  const properties = schema['properties'];
  if (isObject(properties))
    for (const [member, inner] of Object.entries(properties))
      if (isObject(inner)) yield* walk(inner, `${pointer}/${member}`, partial || inner['partial'] === true);
  if (isObject(schema['items'])) yield* walk(schema['items'], `${pointer}/*`, partial);
}

function* own(schema: JsonObject, pointer: string, partial: boolean): Generator<Constraint> {
  const rules = isObject(schema['rules']) ? schema['rules'] : {};
  const keywords = constrainingKeywords(schema);
  const idle = Object.keys(rules).find((keyword) => !keywords.includes(keyword));
  if (idle !== undefined)
    throw new AnnotationIsWrong(pointer, `has a rule for "${idle}", which does not stand there.`);
  for (const keyword of keywords) {
    const found = rules[keyword];
    if (keyword === 'required') {
      for (const member of names(schema['required'])) {
        const each = isObject(found) ? found[member] : undefined;
        if (each === undefined && !partial)
          throw new AnnotationIsWrong(pointer, `has no rule for the required "${member}".`);
        if (each !== undefined) yield { pointer: `${pointer}/${member}`, keyword, rule: ruleFrom(each) };
      }
    } else if (found !== undefined) yield { pointer, keyword, rule: ruleFrom(found) };
    else if (!partial) throw new AnnotationIsWrong(pointer, `has no rule for "${keyword}".`);
  }
}

/** The annotation's shape was checked when its schema was compiled. */
function ruleFrom(value: Json): Rule {
  const { id, title, level, source, quote, faults, acceptance } = isObject(value) ? value : {};
  if (
    typeof id !== 'string' ||
    typeof title !== 'string' ||
    typeof source !== 'string' ||
    typeof quote !== 'string'
  )
    throw new AnnotationIsWrong(String(id), 'is not whole.');
  if (level !== 'MUST' && level !== 'SHOULD' && level !== 'MAY')
    throw new AnnotationIsWrong(id, 'has no level.');
  return {
    id,
    title,
    level,
    source: resolveSource(source, quote),
    ...(Array.isArray(faults) && { faults: faults.map(String) }),
    ...((acceptance === 'forbidden' || acceptance === 'allowed') && { acceptance }),
  };
}

function list(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function names(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
