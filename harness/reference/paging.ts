import { Refusal } from './refusal.js';
import type { Input } from './read-input.js';

const usualPage = 50;
const largestPage = 50;

/** One page of a list, in the order of names, and the token of the next. Tokens outlive changes: they hold the last name. */
export function pageOf<Item extends { readonly name: string }>(
  items: readonly Item[],
  input: Input,
): { readonly page: readonly Item[]; readonly next: string | undefined } {
  const size = input.within('MaxResults', 1, largestPage) ?? usualPage;
  const after = readToken(input.string('NextToken'));
  const rest = [...items]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .filter(({ name }) => after === undefined || name > after);
  const page = rest.slice(0, size);
  const last = page.at(-1);
  return { page, next: rest.length > size && last !== undefined ? token(last.name) : undefined };
}

function token(name: string): string {
  return Buffer.from(`after:${name}`).toString('base64url');
}

function readToken(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, name] = /^after:(.*)$/s.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  if (name === undefined)
    throw new Refusal('InvalidParameterValueException', 'The NextToken is not one of ours.');
  return name;
}
