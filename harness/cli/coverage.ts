import { indent, wrap } from '../report/wrap.js';
import type { Colours } from '../report/colours.js';
import { creationPairs, creationRows, dimensions } from '../../properties/vocabulary/creation-dimensions.js';

const margin = 2;

/** What is combined pairwise: the dimensions with their levels, and the rows in which each pair of levels stands. */
export function coverageText(columns: number, colours: Colours): string {
  const listed = (title: string, levels: readonly string[]): string[] => [
    colours.strong(title),
    ...indent(wrap(levels.join(', '), columns - margin), margin),
  ];
  return [
    ...wrap(
      `The scenario cluster-shapes combines ${dimensions.length} dimensions: ${creationRows.length} rows have each of the ${creationPairs} pairs of their levels.`,
      columns,
    ),
    '',
    ...dimensions.flatMap(({ member, levels }) => listed(member, Object.keys(levels))),
    '',
    ...creationRows.flatMap((row, at) => listed(`row ${at + 1}`, row)),
    '',
  ].join('\n');
}
