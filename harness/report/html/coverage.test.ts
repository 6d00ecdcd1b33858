import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../properties/catalogue.js';
import type { Status } from '../../engine/events.js';
import { result } from '../testing/hand-made.js';
import { apiPages } from './api-pages.js';
import { coverageOf } from './coverage.js';

const url = 'https://docs.example/page';
const page = { name: 'Page', url, text: 'One is so. Two is\nso too. Type: String Required: Yes' };
const resting = (id: string, quote: string, status: Status, at = url) =>
  result(id, { status, source: { tier: 'api', title: 'Page', url: at, quote } });

describe('coverage', () => {
  it.each<[string, Status[], string]>([
    ['broken', ['passed', 'failed'], 'broken'],
    ['held', ['passed', 'not-run'], 'held'],
    ['not judged', ['not-run', 'inconclusive'], 'not-judged'],
  ])('takes the worst of the rules of a sentence: %s', (_, statuses, standing) => {
    const rules = statuses.map((status, index) => resting(`a.b-${index}`, 'One is so.', status));
    expect(coverageOf([page], rules)[0]?.sentences[0]?.standing).toBe(standing);
  });

  it('splits a page into sentences and facts, and says which no rule judges', () => {
    const [covered] = coverageOf([page], [resting('a.b', 'Two is so too.', 'passed')]);
    expect(covered?.sentences.map(({ text, standing }) => [text, standing])).toEqual([
      ['One is so.', 'no-rule'],
      ['Two is', 'held'],
      ['so too.', 'held'],
      ['Type: String', 'no-rule'],
      ['Required: Yes', 'no-rule'],
    ]);
  });

  it('takes no rule of another page', () => {
    const [covered] = coverageOf([page], [resting('a.b', 'One is so.', 'failed', 'https://other.example')]);
    expect(covered?.sentences.filter(({ standing }) => standing !== 'no-rule')).toEqual([]);
  });

  it('finds the quote of every rule on the pages of the API', async () => {
    const pages = await apiPages();
    const { requirements } = await loadCatalogue();
    const rules = requirements
      .filter(({ source }) => pages.some((page) => page.url === source.url))
      .map(({ id, source }) => result(id, { source }));
    const found = new Set(
      coverageOf(pages, rules).flatMap(({ sentences }) =>
        sentences.flatMap(({ rules }) => rules.map(({ id }) => id)),
      ),
    );
    expect(pages[0]?.name).toBe('CreateSnapshot');
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.filter(({ id }) => !found.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
