import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundaries } from './boundaries.js';
import { KeywordIsUnsupported, NothingCanBeGenerated, OperandIsUnsupported } from './errors.js';
import { invalidInputs } from './invalid-inputs.js';
import { keywordNames } from './keywords/index.js';
import { annotated } from './testing/annotated.js';
import { anySchema, composedKeywords } from './testing/any-schema.js';
import { laws } from './testing/laws.js';
import { valid } from './valid.js';

const refusals = [KeywordIsUnsupported, NothingCanBeGenerated, OperandIsUnsupported];

/** Whether a schema is made values for, or refused loudly. Any other error goes through. */
function isMade(schema: Parameters<typeof valid>[0]): boolean {
  try {
    valid(schema);
    boundaries(schema);
    invalidInputs(schema);
    return true;
  } catch (error) {
    if (refusals.some((refusal) => error instanceof refusal)) return false;
    throw error;
  }
}

it('every keyword is composed with others', () => {
  expect([...composedKeywords].toSorted()).toEqual([...keywordNames].toSorted());
});

it.each([1, 2])('any schema keeps every law, or is refused (seed %i)', (seed) => {
  const runs = 40;
  let made = 0;
  fc.assert(
    fc.property(anySchema, (bare) => {
      const schema = annotated(bare);
      if (!isMade(schema)) return;
      made++;
      for (const law of Object.values(laws)) law(schema, seed);
    }),
    { seed, numRuns: runs },
  );
  // Contradictory schemas are refused; a generator that refused the others too would keep every law.
  expect(made).toBeGreaterThan(runs / 2);
});
