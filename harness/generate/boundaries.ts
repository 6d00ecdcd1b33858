import fc from 'fast-check';
import type { JsonObject } from '../../spec/json.js';
import { embed, type Step } from './embed.js';
import { keywordNamed } from './keywords/index.js';
import { isValidIn } from './law.js';
import { lawful, type Candidate } from './lawful.js';
import type { Occurrence, Place } from './place.js';
import { readPlaces, type GenerateOptions } from './read-places.js';
import type { Stratum } from './stratum.js';

/**
 * Valid values at each edge of a schema, one edge at a time, all else plain: optional members absent, null and there;
 * lists of no item, one, and the most; text of the least and the greatest length and of every class. An edge that no
 * valid value reaches is left out.
 *
 * @throws KeywordIsUnsupported, OperandIsUnsupported, NothingCanBeGenerated
 */
export function boundaries(schema: JsonObject, options: GenerateOptions = {}): Stratum[] {
  const root = readPlaces(schema, options);
  const law = isValidIn(schema, Object.keys(options.pin ?? {}));
  return lawful(edgesIn(root, []), law, '');
}

function edgesIn(place: Place, path: readonly Step[]): Candidate[] {
  if (place.pinned !== undefined) return [];
  return [
    ...ownEdges(place).flatMap((edge) => candidate(path, `${place.pointer} ${edge.name}`, edge.arbitrary)),
    ...[...place.members].flatMap(([name, inner]) => {
      const step: Step = { kind: 'member', from: place, name };
      const isOptional = !place.demands.bounds.required.includes(name) && inner.pinned === undefined;
      return [
        ...(isOptional ? candidate([...path, step], `${inner.pointer} null`, fc.constant(null)) : []),
        ...edgesIn(inner, [...path, step]),
      ];
    }),
    ...(place.item === undefined ? [] : edgesIn(place.item, [...path, { kind: 'item', from: place }])),
  ];
}

/** The edges of a place's own keywords, each once. Of listed values each is an edge, and nothing else is one. */
function ownEdges(place: Place): Stratum[] {
  const { occurrences, demands } = place;
  const isListing = ({ keyword }: Occurrence): boolean => keyword === 'enum' || keyword === 'const';
  const edges = occurrences
    .filter((each) => demands.bounds.values === undefined || isListing(each))
    .filter((each) => !occurrences.some((other) => isTighter(other, each)))
    .flatMap(({ keyword, operand }) => keywordNamed(keyword)?.edges(operand, place) ?? []);
  return edges.filter(({ name }, index) => edges.findIndex((edge) => edge.name === name) === index);
}

/** Whether one occurrence of a keyword leaves less than another, as in an `allOf`: then the other's edges are out of reach. */
function isTighter(one: Occurrence, other: Occurrence): boolean {
  const keyword = one.keyword === other.keyword ? keywordNamed(one.keyword) : undefined;
  if (keyword === undefined) return false;
  return keyword.implies(other.operand, one.operand) && !keyword.implies(one.operand, other.operand);
}

function candidate(path: readonly Step[], name: string, edge: Stratum['arbitrary']): Candidate[] {
  const arbitrary = embed(path, edge, 'the plainest');
  return arbitrary === undefined ? [] : [{ name, arbitrary, quick: arbitrary }];
}
