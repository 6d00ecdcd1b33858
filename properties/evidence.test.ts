import { describe, expect, it } from 'vitest';
import { checks } from '../harness/sdk/checks.js';
import { usualLevel } from '../spec/levels.js';
import { faults } from '../spec/model.js';
import { excerpts, folded } from '../spec/testing/excerpts.js';
import type { Source } from '../spec/types.js';
import { loadCatalogue } from './catalogue.js';

const { requirements } = await loadCatalogue();
const textOf = new Map([...excerpts().values()].map(({ url, text }) => [url, text]));

const cited: { readonly id: string; readonly sources: readonly Source[] }[] = [
  ...requirements.map(({ id, source, support = [] }) => ({ id, sources: [source, ...support] })),
  ...checks.map(({ id, source }) => ({ id, sources: [source] })),
  ...Object.entries(faults).map(([id, { source }]) => ({ id, sources: [source] })),
];

/** The quotes of a source list that its document's excerpt does not have. */
function notFound(sources: readonly Source[]): string[] {
  return sources
    .filter(({ url, quote }) => !textOf.get(url)?.includes(folded(quote)))
    .map(({ title, quote }) => `${title}: ${quote}`);
}

describe('every quote stands in the excerpt of its document (spec/excerpts)', () => {
  it.each(cited)('$id', ({ sources }) => {
    expect(notFound(sources)).toEqual([]);
  });

  it('a quote that is changed by one word is not found', () => {
    const [{ sources } = { sources: [] }] = cited;
    const changed = sources.map((each) => ({ ...each, quote: `${each.quote} indeed` }));
    expect(notFound(changed).length).toBe(sources.length);
  });
});

describe('every level is the usual one of its source, or says why not', () => {
  it.each(requirements)('$id', ({ level, source, why }) => {
    if (level !== usualLevel(source)) expect(why, 'needs `why`').toBeDefined();
    if (source.inferred?.kind === 'judgement') expect(level).not.toBe('MUST');
  });
});
