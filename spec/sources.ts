import { readData } from './read-data.js';
import { isObject } from './json.js';
import type { Source, Tier } from './types.js';

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
 * @param key a member of spec/sources.json
 * @throws SourceIsUnknown
 */
export function resolveSource(key: string, quote: string): Source {
  const found = Object.hasOwn(documents, key) ? documents[key] : undefined;
  const { tier, title, url } = isObject(found) ? found : {};
  const known = tiers.find((name) => name === tier);
  if (known === undefined || typeof title !== 'string' || typeof url !== 'string')
    throw new SourceIsUnknown(key);
  return { tier: known, title, url, quote };
}
