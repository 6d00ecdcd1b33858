import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../properties/catalogue.js';
import { topics } from './topics.js';

const { requirements } = await loadCatalogue();

describe('the topics', () => {
  it.each(Object.keys(topics))('%s is that of a rule', (topic) => {
    expect(requirements.filter((requirement) => requirement.topic === topic)).not.toEqual([]);
  });

  it('have titles of their own, each short enough for one line', () => {
    const titles = Object.values(topics);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => title.length > 65 || title.endsWith('.'))).toEqual([]);
  });
});
