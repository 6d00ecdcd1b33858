import fc from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Type } from './bounds.js';
import type { Place, Way } from './way.js';

/** Values of each JSON type, the numbers by shape: what a server may read as a number or not, or lose digits of. */
const ofEachType: readonly (Way & { readonly types: readonly Type[] })[] = [
  { name: 'a string', types: ['string'], arbitrary: fc.constantFrom('a', '', '1', 'true', '[]', '{}') },
  {
    name: 'an integer',
    types: ['integer', 'number'],
    arbitrary: fc.oneof(fc.integer(), fc.constantFrom(0, -1)),
  },
  {
    name: 'a number beyond exact integers',
    types: ['integer', 'number'],
    arbitrary: fc.constantFrom(2 ** 53, -(2 ** 63), 1e21, 1e308, -1e308),
  },
  { name: 'a fraction', types: ['number'], arbitrary: fc.constantFrom(0.5, -1.25, 1e-7, 5e-324, 1234.5) },
  { name: 'a boolean', types: ['boolean'], arbitrary: fc.boolean() },
  {
    name: 'an object',
    types: ['object'],
    arbitrary: fc.constantFrom({}, { a: 1 }, { Key: 'a', Value: 'b' }),
  },
  { name: 'a list', types: ['array'], arbitrary: fc.constantFrom([], ['a'], [1], [[]]) },
];

/** Values of every other type; null where it is a value, in a list or as the whole: of a member it is absence. */
export function wrongTypes(_type: Json, { rest, pointer }: Place): Way[] {
  const others: Way[] = ofEachType
    .filter(({ types }) => !types.includes(rest.type))
    .map(({ name, arbitrary }) => ({ name, arbitrary }));
  const isMember = pointer !== '' && !pointer.endsWith('/*');
  return isMember ? others : [...others, { name: 'null', arbitrary: fc.constant(null) }];
}
