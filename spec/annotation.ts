import { Ajv2020 } from 'ajv/dist/2020.js';
import { faults } from './faults.js';
import { isObject, type Json } from './json.js';
import { resolveSource } from './sources.js';
import type { Inference, Rule } from './types.js';

/** An annotation is no rule, or says something else than the schema it stands in. */
export class AnnotationIsWrong extends Error {
  constructor(place: string, what: string) {
    super(`The annotation at ${place === '' ? 'the root' : place} ${what}`);
    this.name = 'AnnotationIsWrong';
  }
}

const cited = { source: { type: 'string', minLength: 1 }, quote: { type: 'string', minLength: 1 } } as const;

/** A rule as it stands in a schema: with the keys of its sources, where `Rule` has the sources themselves. */
export const ruleSchema = {
  type: 'object',
  required: ['id', 'title', 'level', 'source', 'quote'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
    title: { type: 'string', pattern: '\\.$' },
    level: { enum: ['MUST', 'SHOULD', 'MAY'] },
    why: { type: 'string', pattern: '\\.$' },
    ...cited,
    inferred: {
      type: 'object',
      required: ['kind', 'from'],
      additionalProperties: false,
      properties: {
        kind: { enum: ['self-consistency', 'meaning', 'need', 'judgement'] },
        from: { type: 'string', pattern: '\\.$' },
      },
    },
    support: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['source', 'quote'],
        additionalProperties: false,
        properties: cited,
      },
    },
    faults: { type: 'array', minItems: 1, items: { type: 'string' }, uniqueItems: true },
    acceptance: { enum: ['forbidden', 'allowed'] },
  },
} as const;

/** A reference to the rule with this id elsewhere in the same schema: two constraints that are one rule. */
export const ruleReferenceSchema = {
  type: 'object',
  required: ['id'],
  additionalProperties: false,
  properties: { id: ruleSchema.properties.id, faults: ruleSchema.properties.faults },
} as const;

interface Cited {
  readonly source: string;
  readonly quote: string;
}

type Annotation = Omit<Rule, 'source' | 'support'> &
  Cited & { readonly inferred?: Inference; readonly support?: readonly Cited[] };

/** That a constraint is part of the rule with this id. It may be answered with other faults than the rest of the rule. */
type Reference = Pick<Rule, 'id' | 'faults'>;

const ajv = new Ajv2020({ strictTypes: false, validateSchema: false });
const isAnnotation = ajv.compile<Annotation>(ruleSchema);
const isReference = ajv.compile<Reference>(ruleReferenceSchema);

/** Where one rule of a schema is annotated: what its constraint is for, and where that stands in the instance. */
export interface AnnotationPlace {
  readonly pointer: string;
  /** A keyword, or the required member. */
  readonly name: string;
}

/** A rule, or a reference to one. */
export type AnnotatedRule =
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'reference'; readonly id: string; readonly faults: readonly string[] | undefined };

/**
 * Reads one annotation of a schema: a rule, or a reference to a rule.
 *
 * @throws AnnotationIsWrong where a member is missing, misspelt or of a wrong form, or a fault is not in faults.json
 * @throws SourceIsUnknown
 */
export function readAnnotation(value: Json, place: AnnotationPlace): AnnotatedRule {
  const annotation: unknown = value;
  if (isReference(annotation)) {
    allFaultsAreKnown(annotation.faults, place);
    return { kind: 'reference', id: annotation.id, faults: annotation.faults };
  }
  if (!isAnnotation(annotation))
    throw new AnnotationIsWrong(place.pointer, `has a rule for "${place.name}" ${whatIsWrong()}.`);
  const { source, quote, inferred, support, ...rule } = annotation;
  allFaultsAreKnown(rule.faults, place);
  const cited = support?.map((each) => resolveSource(each.source, each.quote));
  return {
    kind: 'rule',
    rule: {
      ...rule,
      source: resolveSource(source, quote, inferred),
      ...(cited && { support: cited }),
    },
  };
}

function allFaultsAreKnown(named: readonly string[] | undefined, { pointer }: AnnotationPlace): void {
  const stranger = named?.find((fault) => !Object.hasOwn(faults, fault));
  if (stranger !== undefined)
    throw new AnnotationIsWrong(
      pointer,
      `names the fault "${stranger}", which spec/faults.json does not list. Add it there.`,
    );
}

function whatIsWrong(): string {
  const [error] = isAnnotation.errors ?? [];
  if (error === undefined) return 'that is no rule';
  const params: unknown = error.params;
  const extra = isObject(params) ? params['additionalProperty'] : undefined;
  if (typeof extra === 'string')
    return `with a member "${extra}"; a rule has ${Object.keys(ruleSchema.properties).join(', ')}`;
  const member = error.instancePath.slice(1);
  return member === ''
    ? `that ${error.message ?? 'is no rule'}`
    : `whose "${member}" ${error.message ?? 'is wrong'}`;
}
