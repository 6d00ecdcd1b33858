import { Ajv2020 } from 'ajv/dist/2020.js';
import { faults } from './faults.js';
import { isObject, type Json } from './json.js';
import { resolveSource } from './sources.js';
import type { Rule } from './types.js';

/** An annotation is no rule, or says something else than the schema it stands in. */
export class AnnotationIsWrong extends Error {
  constructor(place: string, what: string) {
    super(`The annotation at ${place === '' ? 'the root' : place} ${what}`);
    this.name = 'AnnotationIsWrong';
  }
}

/** A rule as it stands in a schema: with the key of its source, where `Rule` has the source itself. */
export const ruleSchema = {
  type: 'object',
  required: ['id', 'title', 'level', 'source', 'quote'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
    title: { type: 'string', pattern: '\\.$' },
    level: { enum: ['MUST', 'SHOULD', 'MAY'] },
    source: { type: 'string', minLength: 1 },
    quote: { type: 'string', minLength: 1 },
    faults: { type: 'array', minItems: 1, items: { type: 'string' }, uniqueItems: true },
    acceptance: { enum: ['forbidden', 'allowed'] },
  },
} as const;

type Annotation = Omit<Rule, 'source'> & { readonly source: string; readonly quote: string };

const isAnnotation = new Ajv2020({ strictTypes: false }).compile<Annotation>(ruleSchema);

/**
 * Reads one rule of a schema.
 *
 * @param place where its constraint stands in the instance, for the message
 * @param name what the rule is for: a keyword, or the required member
 * @throws AnnotationIsWrong where a member is missing, misspelt or of a wrong form, or a fault is not in faults.json
 * @throws SourceIsUnknown
 */
export function readRule(value: Json, place: string, name: string): Rule {
  if (!isAnnotation(value)) throw new AnnotationIsWrong(place, `has a rule for "${name}" ${whatIsWrong()}.`);
  const { source, quote, ...rule } = value;
  const stranger = rule.faults?.find((fault) => !Object.hasOwn(faults, fault));
  if (stranger !== undefined)
    throw new AnnotationIsWrong(
      place,
      `names the fault "${stranger}", which spec/faults.json does not list. Add it there.`,
    );
  return { ...rule, source: resolveSource(source, quote) };
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
