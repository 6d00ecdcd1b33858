import { isList, isObject, type Json } from '../../../spec/json.js';

/** A line of a body that is laid out, and the place of what it shows. */
export interface BodyLine {
  readonly text: string;
  readonly pointer: string;
}

/** Lays out JSON in lines, two blanks deeper for each level, each line with its pointer. */
export function bodyLines(value: Json, pointer = '', depth = 0, name = '', comma = ''): BodyLine[] {
  const lead = '  '.repeat(depth) + name;
  const [entries, open, close] = partsOf(value);
  if (entries === undefined || entries.length === 0)
    return [{ text: `${lead}${JSON.stringify(value)}${comma}`, pointer }];
  return [
    { text: lead + open, pointer },
    ...entries.flatMap(([key, inner], index) =>
      bodyLines(
        inner,
        `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        depth + 1,
        isObject(value) ? `${JSON.stringify(key)}: ` : '',
        index === entries.length - 1 ? '' : ',',
      ),
    ),
    { text: `${'  '.repeat(depth)}${close}${comma}`, pointer },
  ];
}

function partsOf(value: Json): [[string, Json][] | undefined, string, string] {
  if (isList(value)) return [value.map((item, index) => [String(index), item]), '[', ']'];
  return isObject(value) ? [Object.entries(value), '{', '}'] : [undefined, '', ''];
}

/**
 * The pointer of the line to mark: that of a place, or, where nothing is there, of what would hold it.
 * @param pointers of all lines
 */
export function markedPointer(place: string, pointers: ReadonlySet<string>): string {
  let here = place;
  while (here !== '' && !pointers.has(here)) here = here.slice(0, here.lastIndexOf('/'));
  return here;
}
