import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject } from '../../spec/json.js';
import { requestSchema, responseSchema } from '../../spec/model.js';
import { operations } from '../../spec/types.js';
import { boundaries } from './boundaries.js';
import { invalidInputs } from './invalid-inputs.js';
import { annotated } from './testing/annotated.js';
import { laws } from './testing/laws.js';
import { refused } from './testing/refused-schemas.js';
import { alone, together } from './testing/small-schemas.js';
import { valid } from './valid.js';

const everyLaw = Object.entries(laws);

describe.each(Object.entries({ ...alone, ...together }))('values made for %s', (_, bare) => {
  const schema = annotated(bare);

  it.each(everyLaw)('keep the law that %s', (__, law) => {
    law(schema, 42);
  });
});

describe.each(operations)('values made for the request of %s', (operation) => {
  it.each(everyLaw)('keep the law that %s', (_, law) => {
    law(requestSchema(operation), 20_260_101);
  });
});

describe('values made for the answer of CreateSnapshot', () => {
  it.each(everyLaw)('keep the law that %s', (_, law) => law(responseSchema('CreateSnapshot'), 7));
});

describe('a schema is refused, and the message says why, that has', () => {
  it.each(Object.entries(refused))('%s', (_, { schema, error, says }) => {
    const make = () => {
      valid(annotated(schema));
      boundaries(annotated(schema));
      invalidInputs(annotated(schema));
    };
    expect(make).toThrow(error);
    expect(make).toThrow(says);
  });
});

describe('the mix of a hundred valid requests', () => {
  it.each([1, 2, 3, 42, 20_260_101])('covers absence, null, emptiness and several tags (seed %i)', (seed) => {
    const requests = fc
      .sample(valid(requestSchema('CreateSnapshot')), { seed, numRuns: 100 })
      .filter(isObject);
    const counts = requests.map(({ Tags }) =>
      Array.isArray(Tags) ? Tags.length : Tags === null ? 'null' : 'absent',
    );
    expect(new Set(counts)).toEqual(new Set([...counts, 'null', 'absent', 0, 1, 3]));
    const lengths = requests.map(({ SnapshotName }) => String(SnapshotName).length);
    expect(lengths).toContain(1);
    expect(lengths).toContain(40);
  });
});
