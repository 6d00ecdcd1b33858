import { AnnotationIsWrong, readAnnotation, type AnnotatedRule } from './annotation.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { escapeToken } from './pointer.js';
import type { Constraint, Rule } from './types.js';
import { constrainingKeywords } from './vocabulary.js';

/** A constraint and where its keyword stands in the schema. */
export interface PlacedConstraint {
  readonly constraint: Constraint;
  /** The keyword's place as ajv names it in `schemaPath`. */
  readonly schemaPath: string;
  /** For `required`, the member. */
  readonly member: string | undefined;
}

/** As `PlacedConstraint`, with the annotation not read yet. */
interface AnnotatedPlace extends Omit<PlacedConstraint, 'constraint'> {
  readonly pointer: string;
  readonly keyword: string;
  readonly annotation: Json;
}

/**
 * Every annotated constraint of a schema without references, with its place in the instance: `*` for any item of a
 * list; for `required` the place of the member that must be there.
 *
 * @throws AnnotationIsWrong where a constraint has no rule though the schema is not `partial`, a rule has no
 *   constraint, a rule is no rule, two have one id, or a reference is to no rule
 * @throws SourceIsUnknown
 */
export function constraintsOf(schema: JsonObject): Constraint[] {
  return placedConstraintsOf(schema).map(({ constraint }) => constraint);
}

/** As `constraintsOf`, with the place of each in the schema. */
export function placedConstraintsOf(schema: JsonObject): PlacedConstraint[] {
  const found = [...walk({ schema, pointer: '', schemaPath: '#', partial: false })].map((place) => ({
    ...place,
    read: readAnnotation(place.annotation, {
      pointer: place.pointer,
      name: place.member ?? place.keyword,
    }),
  }));
  const rules = new Map<string, Rule>();
  for (const { read, pointer } of found) {
    if (read.kind === 'reference') continue;
    if (rules.has(read.rule.id))
      throw new AnnotationIsWrong(pointer, `has the id "${read.rule.id}" of another rule.`);
    rules.set(read.rule.id, read.rule);
  }
  return found.map(({ pointer, keyword, schemaPath, member, read }) => ({
    constraint: { pointer, keyword, rule: resolve(read, rules, pointer) },
    schemaPath,
    member,
  }));
}

function resolve(read: AnnotatedRule, rules: ReadonlyMap<string, Rule>, pointer: string): Rule {
  if (read.kind === 'rule') return read.rule;
  const rule = rules.get(read.id);
  if (rule === undefined)
    throw new AnnotationIsWrong(pointer, `refers to the rule "${read.id}", which this schema does not have.`);
  return { ...rule, ...(read.faults && { faults: read.faults }) };
}

/** A subschema, where it stands, and whether a schema around it is `partial`. */
interface Place {
  readonly schema: JsonObject;
  readonly pointer: string;
  readonly schemaPath: string;
  readonly partial: boolean;
}

function* walk(given: Place): Generator<AnnotatedPlace> {
  const place = { ...given, partial: given.partial || given.schema['partial'] === true };
  const { schema, pointer, schemaPath, partial } = place;
  yield* ownConstraints(place);
  for (const [index, inner] of (Array.isArray(schema['allOf']) ? schema['allOf'] : []).entries())
    if (isObject(inner))
      yield* walk({ schema: inner, pointer, schemaPath: `${schemaPath}/allOf/${index}`, partial });
  for (const [member, inner] of Object.entries(isObject(schema['properties']) ? schema['properties'] : {}))
    if (isObject(inner))
      yield* walk({
        schema: inner,
        pointer: `${pointer}/${escapeToken(member)}`,
        schemaPath: `${schemaPath}/properties/${encodeURIComponent(escapeToken(member))}`,
        partial,
      });
  if (isObject(schema['items']))
    yield* walk({
      schema: schema['items'],
      pointer: `${pointer}/*`,
      schemaPath: `${schemaPath}/items`,
      partial,
    });
}

function* ownConstraints({ schema, pointer, schemaPath, partial }: Place): Generator<AnnotatedPlace> {
  const rules = isObject(schema['rules']) ? schema['rules'] : {};
  const keywords = constrainingKeywords(schema);
  allStand(Object.keys(rules), keywords, pointer);
  for (const keyword of keywords.filter((each) => each !== 'required')) {
    const rule = rules[keyword];
    if (rule !== undefined)
      yield {
        pointer,
        keyword,
        annotation: rule,
        schemaPath: `${schemaPath}/${keyword}`,
        member: undefined,
      };
    else if (!partial) throw new AnnotationIsWrong(pointer, `has no rule for "${keyword}".`);
  }
  const members = names(schema['required']);
  const ofMembers = isObject(rules['required']) ? rules['required'] : {};
  allStand(Object.keys(ofMembers), members, pointer);
  for (const member of members) {
    const rule = ofMembers[member];
    if (rule !== undefined)
      yield {
        pointer: `${pointer}/${escapeToken(member)}`,
        keyword: 'required',
        annotation: rule,
        schemaPath: `${schemaPath}/required`,
        member,
      };
    else if (!partial) throw new AnnotationIsWrong(pointer, `has no rule for the required "${member}".`);
  }
}

function allStand(ruled: readonly string[], standing: readonly string[], pointer: string): void {
  const idle = ruled.find((name) => !standing.includes(name));
  if (idle !== undefined)
    throw new AnnotationIsWrong(pointer, `has a rule for "${idle}", which does not stand beside it.`);
}

function names(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}
