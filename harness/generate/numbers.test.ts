import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annotated } from './testing/annotated.js';
import { valid } from './valid.js';

const open = [
  { type: 'integer' },
  { type: 'integer', minimum: 1 },
  { type: 'integer', maximum: 65_535 },
  { type: 'integer', exclusiveMinimum: 0, multipleOf: 7 },
] as const;

it.each(open)('whole numbers fit into 32 bits where the schema sets no bound: %j', (schema) => {
  fc.assert(
    fc.property(valid(annotated(schema)), (value) => Number(value) === (Number(value) | 0)),
    { seed: 1, numRuns: 500 },
  );
});
it('a schema whose only bound lies beyond 32 bits has room on its other side', () => {
  const [value] = fc.sample(valid(annotated({ type: 'integer', minimum: 2 ** 40 })), { seed: 1, numRuns: 1 });
  expect(value).toBeGreaterThanOrEqual(2 ** 40);
});
