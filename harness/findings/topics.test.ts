import { describe, expect, it } from 'vitest';
import { at } from '../../spec/json.js';
import { readData } from '../../spec/read-data.js';
import { loadCatalogue } from '../../properties/catalogue.js';
import { topics } from './topics.js';

const { requirements } = await loadCatalogue();

describe('the topics', () => {
  it.each(Object.keys(topics))('%s is that of a rule', (topic) => {
    expect(requirements.filter((requirement) => requirement.topic === topic)).not.toEqual([]);
  });

  it('are those of the schema of reports', () => {
    expect(at(readData('report.schema.json'), '/$defs/topic/enum')).toEqual(Object.keys(topics));
  });

  it('have titles of their own, each short enough for one line', () => {
    const titles = Object.values(topics);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => title.length > 65 || title.endsWith('.'))).toEqual([]);
  });
});
