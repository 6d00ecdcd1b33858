import { isObject, type JsonObject } from './json.js';
import { readData } from './read-data.js';
import type documentsAsWritten from './sources.json';
import type { Inference, Source, Tier } from './types.js';

/** The documents that may be cited: the members of spec/sources.json. */
export type SourceKey = keyof typeof documentsAsWritten;

/** A requirement cites a document that spec/sources.json does not list. */
export class SourceIsUnknown extends Error {
  constructor(key: string) {
    super(`"${key}" is no source. spec/sources.json lists those that are; add it there.`);
    this.name = 'SourceIsUnknown';
  }
}

const tiers: readonly Tier[] = ['model', 'api', 'protocol', 'guide', 'recorded', 'client', 'inferred'];
const documents = readData('sources.json');

/**
 * A quoted sentence with the document it stands in.
 *
 * @param quote word for word, and part of the document's excerpt in `spec/excerpts`
 * @param inferred how the rule follows, where the quote does not state it
 * @throws SourceIsUnknown
 */
export function source(key: SourceKey, quote: string, inferred?: Inference): Source {
  return resolveSource(key, quote, inferred);
}

/** As `source`, for a key that was read from data. */
export function resolveSource(key: string, quote: string, inferred?: Inference): Source {
  return { ...documentIn(documents, key), quote, ...(inferred !== undefined && { inferred }) };
}

/**
 * The document of a table of sources that has this key.
 * @throws SourceIsUnknown also where its tier is unknown, or it has no title or address
 */
export function documentIn(table: JsonObject, key: string): Pick<Source, 'tier' | 'title' | 'url'> {
  const found = Object.hasOwn(table, key) ? table[key] : undefined;
  const { tier, title, url } = isObject(found) ? found : {};
  const known = tiers.find((name) => name === tier);
  if (known === undefined || typeof title !== 'string' || typeof url !== 'string')
    throw new SourceIsUnknown(key);
  return { tier: known, title, url };
}
