import { isObject, type Json, type JsonObject } from '../../../spec/json.js';
import { constrainingKeywords } from '../../../spec/vocabulary.js';

/** A schema with a rule for each of its constraints, so that each is to be broken. */
export function annotated(schema: JsonObject): JsonObject {
  let count = 0;
  const rule = (): JsonObject => ({
    id: `rule-${++count}`,
    title: 'It is so.',
    level: 'MUST',
    source: 'model',
    quote: 'so',
  });
  const annotate = (inner: Json): Json => (isObject(inner) ? withRules(inner) : inner);
  const withRules = (inner: JsonObject): JsonObject => {
    const rules = constrainingKeywords(inner).map((keyword) => {
      const operand = inner[keyword];
      const members = keyword === 'required' && Array.isArray(operand) ? operand : undefined;
      return [
        keyword,
        members === undefined
          ? rule()
          : Object.fromEntries(members.map((member) => [String(member), rule()] as const)),
      ] as const;
    });
    const { properties, items, allOf } = inner;
    return {
      ...inner,
      rules: Object.fromEntries(rules),
      ...(isObject(properties) && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, value]) => [name, annotate(value)]),
        ),
      }),
      ...(items !== undefined && { items: annotate(items) }),
      ...(Array.isArray(allOf) && { allOf: allOf.map(annotate) }),
    };
  };
  return withRules(schema);
}
