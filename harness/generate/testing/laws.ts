import fc, { type Arbitrary } from 'fast-check';
import type { ErrorObject } from 'ajv';
import type { Json, JsonObject } from '../../../spec/json.js';
import { brokenConstraints, constraintsOf, normalise } from '../../../spec/model.js';
import { escapeToken } from '../../../spec/pointer.js';
import type { Constraint } from '../../../spec/types.js';
import { annotatedAjv } from '../../../spec/vocabulary.js';
import { boundaries } from '../boundaries.js';
import { invalidInputs } from '../invalid-inputs.js';
import { remember } from '../remember.js';
import { valid } from '../valid.js';

/** A law that all values made for a schema keep. It throws where one breaks it, with the seed and the path to the value. */
export type Law = (schema: JsonObject, seed: number) => void;

/** Values that shrinking of one value may visit before it counts as endless. */
const maxVisits = 1_000;

/** Strata of one schema that are shrunk at one seed. */
const maxShrunk = 60;

/** What a target gets to see of a value. */
function onTheWire(value: Json): Json {
  return JSON.parse(JSON.stringify(value));
}

const ajv = annotatedAjv({ checksSchemas: true });
const compiled = new WeakMap<JsonObject, (value: Json) => readonly string[]>();

/**
 * The keywords that a value breaks, each as `keyword pointer`, with nothing of the generator's or the checker's own: as
 * ajv finds them. Where the type is wrong, nothing else counts.
 */
function findingsOf(schema: JsonObject, value: Json): readonly string[] {
  const known = compiled.get(schema);
  if (known !== undefined) return known(value);
  const validate = ajv.compile(schema);
  const find = (found: Json): readonly string[] => {
    if (validate(normalise(onTheWire(found)))) return [];
    const errors = validate.errors ?? [];
    const mistyped = errors
      .filter(({ keyword }) => keyword === 'type')
      .map(({ instancePath }) => instancePath);
    return errors
      .filter(({ keyword, instancePath }) => keyword === 'type' || !mistyped.includes(instancePath))
      .map((error) => `${error.keyword} ${pointerOf(error)}`);
  };
  compiled.set(schema, find);
  return find(value);
}

function pointerOf({ keyword, instancePath, params }: ErrorObject): string {
  const member: unknown = params['missingProperty'];
  return keyword === 'required' && typeof member === 'string'
    ? `${instancePath}/${escapeToken(member)}`
    : instancePath;
}

/** Whether a finding is of a constraint, whose pointer has `*` where the finding has an index. */
function isOf({ keyword, pointer }: Constraint, finding: string): boolean {
  const wanted = `${keyword} ${pointer}`.split('/');
  const tokens = finding.split('/');
  return (
    wanted.length === tokens.length &&
    wanted.every(
      (token, index) => token === tokens[index] || (token === '*' && /^\d+$/.test(tokens[index] ?? '')),
    )
  );
}

function mustBeValid(schema: JsonObject, value: Json, name: string): void {
  const [finding] = findingsOf(schema, value);
  if (finding !== undefined) throw new Error(`${name}: ${finding} is broken by ${shown(value)}`);
}

function mustBreakOnly(schema: JsonObject, constraint: Constraint, value: Json, name: string): void {
  const label = `${constraint.keyword} ${constraint.pointer}`;
  const stranger = findingsOf(schema, value).find((finding) => !isOf(constraint, finding));
  if (stranger !== undefined)
    throw new Error(`${label} (${name}): ${stranger} is broken too, by ${shown(value)}`);
  const broken = brokenConstraints(schema, onTheWire(value)).map(({ constraint: { rule } }) => rule.id);
  if (!broken.includes(constraint.rule.id))
    throw new Error(`${label} (${name}): it is not broken by ${shown(value)}`);
}

const shown = (value: Json): string => JSON.stringify(value).slice(0, 300);

/** The values that shrinking visits up to a number of them, where `fails` says which count as failures. */
function visited(
  arbitrary: Arbitrary<Json>,
  seed: number,
  most: number,
  fails: (count: number) => boolean,
): Json[] {
  const seen: Json[] = [];
  fc.check(
    fc.property(fc.limitShrink(arbitrary, most), (value) => {
      seen.push(value);
      return !fails(seen.length);
    }),
    { seed, numRuns: 1 },
  );
  return seen;
}

/** Looks at the way to the smallest value of all, and beside it. */
function mustShrinkInside(arbitrary: Arbitrary<Json>, seed: number, look: (value: Json) => void): void {
  const deep = visited(arbitrary, seed, maxVisits, () => true);
  if (deep.length >= maxVisits)
    throw new Error(`Shrinking goes on after ${maxVisits} values (seed ${seed}).`);
  const wide = visited(arbitrary, seed, 20, (count) => count % 4 === 1);
  for (const value of [...deep, ...wide]) look(value);
}

/** Every stratum of a schema, with the law that its values keep. */
function makeStrata(schema: JsonObject) {
  const whole = { name: 'valid', kind: 'valid', arbitrary: valid(schema) } as const;
  const edges = boundaries(schema).map((edge) => ({ ...edge, kind: 'boundary' }) as const);
  return [
    ...[whole, ...edges].map((stratum) => ({
      ...stratum,
      look: (value: Json) => mustBeValid(schema, value, stratum.name),
    })),
    ...invalidInputs(schema).flatMap(({ constraint, strata }) =>
      strata.map(({ name, arbitrary }) => ({
        name: `${constraint.rule.id} (${name})`,
        kind: 'invalid' as const,
        arbitrary,
        look: (value: Json) => mustBreakOnly(schema, constraint, value, name),
      })),
    ),
  ];
}

const strataOf = remember(makeStrata);

/** The laws by name. Each takes any annotated schema without references. */
export const laws: Readonly<Record<string, Law>> = {
  'the same seed gives the same values': (schema, seed) => {
    const draw = (strata: ReturnType<typeof makeStrata>): string =>
      JSON.stringify(strata.map(({ name, arbitrary }) => [name, fc.sample(arbitrary, { seed, numRuns: 2 })]));
    // A copy is another object: nothing is remembered of it.
    if (draw(strataOf(schema)) !== draw(makeStrata(structuredClone(schema))))
      throw new Error(`Two times seed ${seed} are not the same values.`);
  },
  'every valid value passes the schema on the wire': (schema, seed) => {
    for (const { kind, arbitrary, look } of strataOf(schema))
      if (kind !== 'invalid')
        fc.assert(fc.property(arbitrary, look), { seed, numRuns: kind === 'valid' ? 60 : 4 });
  },
  'every invalid value breaks the one constraint that it is labelled with': (schema, seed) => {
    for (const { kind, arbitrary, look } of strataOf(schema))
      if (kind === 'invalid') fc.assert(fc.property(arbitrary, look), { seed, numRuns: 5 });
  },
  'shrinking ends and stays inside the law': (schema, seed) => {
    const strata = strataOf(schema);
    // Of a large schema every so many: shrinking visits hundreds of values of each.
    const step = Math.ceil(strata.length / maxShrunk);
    for (const { arbitrary, look } of strata.filter((_, index) => index % step === seed % step))
      mustShrinkInside(arbitrary, seed, look);
  },
  'every constraint has strata, and no two of one name': (schema) => {
    const names = strataOf(schema).map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new Error(`There are two strata "${twice}".`);
    for (const { keyword, pointer, rule } of constraintsOf(schema))
      if (!names.some((name) => name.startsWith(`${rule.id} (`)))
        throw new Error(`Nothing breaks ${keyword} ${pointer}.`);
  },
};
