import { slugOf } from '../spec/slug.js';
import { operations, type Operation } from '../spec/types.js';
import { prefixOf } from './ids.js';
import { areas, type Area } from './requirement.js';

/** A file in the catalogue's folders does not hold what its place promises. */
export class CatalogueFileIsWrong extends Error {
  constructor(file: string, what: string) {
    super(`${file} ${what}`);
    this.name = 'CatalogueFileIsWrong';
  }
}

/** Where a file of the catalogue stands, under `properties/operations`. */
export type CataloguePlace =
  /** `<operation>/rules/<area>/<name>.ts` */
  | { readonly part: 'rules'; readonly operation: Operation; readonly area: Area }
  /** `<operation>/scenarios/<name>.ts` */
  | { readonly part: 'scenarios'; readonly operation: Operation; readonly name: string };

/**
 * The place that a path names, or undefined for a file that is no part of the catalogue: a test, or an operation's own.
 *
 * @param file path under `properties/operations`
 * @throws CatalogueFileIsWrong where the folder is named after no operation or no area
 */
export function placeOf(file: string): CataloguePlace | undefined {
  const [folder = '', part, ...rest] = file.split(/[\\/]/);
  const name = /^(?<stem>[^.]+)\.(ts|js)$/.exec(rest.at(-1) ?? '')?.groups?.['stem'];
  if ((part !== 'rules' && part !== 'scenarios') || name === undefined) return undefined;
  const operation = operations.find((each) => slugOf(each) === folder);
  if (operation === undefined)
    throw new CatalogueFileIsWrong(
      file,
      `stands in a folder of no operation. Rename the folder after one: ${operations.map(slugOf).join(', ')}.`,
    );
  if (part === 'scenarios') return { part, operation, name };
  const area = areas.find((each) => each === rest[0]);
  if (area === undefined || rest.length !== 2)
    throw new CatalogueFileIsWrong(file, `stands in no area. Move it to rules/<area>: ${areas.join(', ')}.`);
  return { part, operation, area };
}

/** Holds the id of a requirement against the place of its file. @throws CatalogueFileIsWrong */
export function checkId(
  file: string,
  { operation, area }: CataloguePlace & { part: 'rules' },
  id: string,
): void {
  const head = `${prefixOf(operation)}${area}.`;
  if (!id.startsWith(head) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id.slice(head.length)))
    throw new CatalogueFileIsWrong(
      file,
      `has the id "${id}". In its folder an id is "${head}" and a name of lower-case words with hyphens.`,
    );
}

/** Holds the name of a scenario against the place of its file. @throws CatalogueFileIsWrong */
export function checkName(
  file: string,
  { operation, name }: CataloguePlace & { part: 'scenarios' },
  actual: string,
): void {
  const expected = `${prefixOf(operation)}${name}`;
  if (actual !== expected)
    throw new CatalogueFileIsWrong(file, `has the name "${actual}". After its file it is "${expected}".`);
}
