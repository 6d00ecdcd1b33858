import { describe, expect, it } from 'vitest';
import { faults } from './faults.js';
import { readData } from './read-data.js';
import { documentIn, resolveSource, SourceIsUnknown } from './sources.js';
import { excerpts } from './testing/excerpts.js';

describe('sources', () => {
  it.each(Object.keys(readData('sources.json')))('%s is whole, and its key begins with its tier', (key) => {
    const { tier, title, url, quote } = resolveSource(key, 'word for word');
    expect(key.split('.')[0]).toBe(tier);
    expect(title).not.toBe('');
    expect(new URL(url).protocol).toBe('https:');
    expect(quote).toBe('word for word');
  });

  it.each(['hearsay', 'toString', '__proto__'])('has none called %s', (key) => {
    expect(() => resolveSource(key, 'so')).toThrow(
      `"${key}" is no source. spec/sources.json lists those that are`,
    );
  });
});

describe('a table of sources', () => {
  const whole = { tier: 'api', title: 'A page', url: 'https://example.org/' };

  it('has a document that has all its parts', () => {
    expect(documentIn({ 'api.page': whole }, 'api.page')).toEqual(whole);
  });

  it.each([
    ['tier', { ...whole, tier: 'hearsay' }],
    ['title', { tier: whole.tier, url: whole.url }],
    ['address', { tier: whole.tier, title: whole.title }],
    ['parts', null],
  ])('has none without a right %s', (_, entry) => {
    expect(() => documentIn({ 'api.page': entry }, 'api.page')).toThrow(SourceIsUnknown);
  });
});

describe('excerpts', () => {
  const keys = Object.keys(readData('sources.json'));

  it('are stored of every source, and of nothing else', () => {
    expect([...excerpts().keys()].toSorted()).toEqual(keys.toSorted());
  });

  it.each([...excerpts()])('%s begins with the address of its source', (key, { url, text }) => {
    expect(resolveSource(key, text).url).toBe(url);
    expect(text).not.toBe('');
  });
});

describe('faults', () => {
  it.each(Object.entries(faults))(
    '%s has statuses of errors, and a source',
    (_name, { statuses, source: cited }) => {
      expect(statuses.length).toBeGreaterThan(0);
      expect(statuses.every((status) => status >= 400 && status < 600)).toBe(true);
      expect(cited.quote).not.toBe('');
    },
  );
});
