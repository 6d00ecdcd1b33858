import { Refusal } from './refusal.js';
import type { Input, Tag } from './read-input.js';

const maxTags = 50;
const maxTagsInRequest = 200;

/**
 * The tags of a request, or undefined where it gives none. Refuses what no resource may carry.
 * @param member which member of the request holds them
 */
export function tagsOf(input: Input, member = 'Tags'): Tag[] | undefined {
  const given = input.tags(member);
  if (given === undefined) return undefined;
  const tags = given.map(({ Key, Value = '' }) => {
    if (Key === undefined) throw input.refuse('A tag must have a key.');
    if (!isWithin(Key, 1, 128)) throw input.refuse('A tag key has 1 to 128 characters.');
    if (!isWithin(Value, 0, 256)) throw input.refuse('A tag value has at most 256 characters.');
    if (/^aws:/i.test(Key)) throw input.refuse('Tag keys that begin with aws: are reserved.');
    return { Key, Value };
  });
  if (new Set(tags.map(({ Key }) => Key)).size < tags.length) throw input.refuse('A tag key is given twice.');
  if (tags.length > maxTagsInRequest) throw input.refuse(`A request has at most ${maxTagsInRequest} tags.`);
  checkCount(tags);
  return tags;
}

/** @throws Refusal where a resource would carry more tags than it may */
export function checkCount(tags: readonly Tag[]): void {
  if (tags.length > maxTags)
    throw new Refusal('TagQuotaPerResourceExceeded', `A resource may have at most ${maxTags} tags.`);
}

/** Tags with others put over them by key. */
export function mergeTags(tags: readonly Tag[], added: readonly Tag[]): Tag[] {
  return [...new Map([...tags, ...added].map((tag) => [tag.Key, tag])).values()];
}

/** Counts characters as Unicode does: by code points. */
function isWithin(text: string, min: number, max: number): boolean {
  const { length } = [...text];
  return length >= min && length <= max;
}
