import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { constraintsOf } from '../../spec/model.js';
import type { Constraint } from '../../spec/types.js';
import { embed, type Step } from './embed.js';
import { NothingCanBeGenerated } from './errors.js';
import { keywordNamed } from './keywords/index.js';
import { breaksOnlyIn, type Target } from './law.js';
import { lawful, type Candidate } from './lawful.js';
import { breakingOnly } from './listed-values.js';
import type { Occurrence, Place } from './place.js';
import { boundsOf, readPlaces, type GenerateOptions } from './read-places.js';
import { strata, type Stratum } from './stratum.js';

/** The values that break one constraint of a schema, and no other. */
export interface InvalidInputs {
  readonly constraint: Constraint;
  /** Ways that differ: each is to be drawn at every seed. */
  readonly strata: readonly Stratum[];
}

/**
 * For every annotated constraint of a schema, the values that break just that one after serialisation. A new constraint
 * in the schema is a new entry here.
 *
 * @throws KeywordIsUnsupported, OperandIsUnsupported
 * @throws NothingCanBeGenerated where no value was found that breaks a constraint and keeps all others
 */
export function invalidInputs(schema: JsonObject, options: GenerateOptions = {}): InvalidInputs[] {
  const root = readPlaces(schema, options);
  const pinned = Object.keys(options.pin ?? {});
  return constraintsOf(schema).map((constraint) => {
    const { keyword, pointer } = constraint;
    const found = find(root, constraint);
    // A pin at the constraint, or above it, gives way to the values that break the constraint.
    const aside = pinned.filter((pin) => !`${pointer}/`.startsWith(`${pin}/`));
    const kept = lawful(candidatesFor(found), breaksOnlyIn(schema, aside, found.target), pointer);
    if (kept.length === 0) throw NothingCanBeGenerated.breaking(keyword, pointer);
    return { constraint, strata: kept };
  });
}

/** A constraint where it stands among the places of a schema. */
interface Found {
  readonly path: readonly Step[];
  readonly place: Place;
  readonly target: Target;
}

/** @throws NothingCanBeGenerated where the place is one that no value has */
function find(root: Place, { pointer, keyword, rule }: Constraint): Found {
  const tokens = pointer.split('/').slice(1);
  const { path, place } = walk(root, keyword === 'required' ? tokens.slice(0, -1) : tokens);
  const occurrence = place.occurrences.find((each) => each.keyword === keyword && ruleIdOf(each) === rule.id);
  if (occurrence === undefined) throw NothingCanBeGenerated.breaking(keyword, pointer);
  const implied = place.occurrences.filter(
    (other) =>
      other !== occurrence &&
      other.keyword === keyword &&
      keywordNamed(keyword)?.implies(occurrence.operand, other.operand) === true,
  );
  return { path, place, target: { occurrence, implied } };
}

function walk(root: Place, tokens: readonly string[]): { path: readonly Step[]; place: Place } {
  const path: Step[] = [];
  let place = root;
  for (const token of tokens) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const member = place.members.get(name);
    path.push(member === undefined ? { kind: 'item', from: place } : { kind: 'member', from: place, name });
    const next = member ?? place.item;
    if (next === undefined)
      throw new NothingCanBeGenerated(
        `${place.pointer}/${token}`,
        'a layer with `additionalProperties: false` does not describe it',
        'Describe it in that layer too.',
      );
    place = next;
  }
  return { path, place };
}

function ruleIdOf({ keyword, operand, layer: { rules } }: Occurrence): Json | undefined {
  const rule = isObject(rules) ? rules[keyword] : undefined;
  const own = keyword === 'required' && isObject(rule) && typeof operand === 'string' ? rule[operand] : rule;
  return isObject(own) ? own['id'] : undefined;
}

function candidatesFor({ path, place, target: { occurrence, implied } }: Found): Candidate[] {
  const { keyword, operand } = occurrence;
  const others = place.occurrences.filter((each) => each !== occurrence && !implied.includes(each));
  const rest = boundsOf(others, place.pointer);
  const ways = [
    ...(keywordNamed(keyword)?.breakings(operand, { place, rest }) ?? []),
    // Where values are listed, only a listed value can break another keyword alone.
    ...strata({ 'a listed value': breakingOnly(rest.values ?? [], place.demands, keyword) }),
  ];
  return ways.flatMap(({ name, arbitrary: put }) => {
    const arbitrary = embed(path, put, 'anything valid');
    const quick = embed(path, put, 'the plainest');
    return arbitrary === undefined || quick === undefined ? [] : [{ name, arbitrary, quick }];
  });
}
