import { describe, expect, it } from 'vitest';
import { CatalogueFileIsWrong, checkId, checkName, placeOf } from './catalogue-place.js';
import { loadCatalogue } from './catalogue.js';

describe('a place in the catalogue', () => {
  it.each([
    [
      'create-snapshot/rules/faults/message.ts',
      { part: 'rules', operation: 'CreateSnapshot', area: 'faults' },
    ],
    ['copy-snapshot/rules/tags/inherited.js', { part: 'rules', operation: 'CopySnapshot', area: 'tags' }],
    [
      'list-tags\\scenarios\\any-resource.ts',
      { part: 'scenarios', operation: 'ListTags', name: 'any-resource' },
    ],
  ])('%s', (file, place) => {
    expect(placeOf(file)).toEqual(place);
  });

  it.each([
    'create-snapshot',
    'create-snapshot/expect.ts',
    'create-snapshot/rules/faults',
    'create-snapshot/rules/faults/faults.test.ts',
    'create-snapshot/rules/faults/message.d.ts',
    'create-snapshot/rules/faults/message.js.map',
  ])('%s is none', (file) => {
    expect(placeOf(file)).toBeUndefined();
  });

  it.each([
    ['failover-shard/rules/faults/message.ts', /folder of no operation.*copy-snapshot/],
    ['CopySnapshot/scenarios/any.ts', /folder of no operation/],
    ['copy-snapshot/rules/manners/message.ts', /in no area.*faults/],
    ['copy-snapshot/rules/message.ts', /in no area/],
    ['copy-snapshot/rules/faults/more/message.ts', /in no area/],
  ])('%s is a mistake', (file, message) => {
    expect(() => placeOf(file)).toThrow(CatalogueFileIsWrong);
    expect(() => placeOf(file)).toThrow(message);
  });
});

describe('an id, by the place of its file', () => {
  const own = { part: 'rules', operation: 'CreateSnapshot', area: 'faults' } as const;
  const copies = { ...own, operation: 'CopySnapshot' } as const;

  it('has the area, and before it the operation where that is not CreateSnapshot', () => {
    expect(() => checkId('x.ts', own, 'faults.message')).not.toThrow();
    expect(() => checkId('x.ts', copies, 'copy-snapshot.faults.message')).not.toThrow();
  });

  it.each([
    [own, 'tags.message'],
    [own, 'create-snapshot.faults.message'],
    [own, 'copy-snapshot.faults.message'],
    [own, 'faults.'],
    [own, 'faults.Message'],
    [own, 'faults.a.b'],
    [copies, 'faults.message'],
    [copies, 'list-tags.faults.message'],
    [copies, 'copy-snapshot.message'],
  ])('%o refuses %s', (place, id) => {
    expect(() => checkId('x.ts', place, id)).toThrow(CatalogueFileIsWrong);
  });
});

describe('the name of a scenario', () => {
  const place = { part: 'scenarios', operation: 'CopySnapshot', name: 'valid-copy' } as const;

  it('is that of its file, after its operation', () => {
    expect(() => checkName('x.ts', place, 'copy-snapshot.valid-copy')).not.toThrow();
    expect(() => checkName('x.ts', place, 'valid-copy')).toThrow(/"copy-snapshot.valid-copy"/);
    expect(() => checkName('x.ts', { ...place, operation: 'CreateSnapshot' }, 'valid-copy')).not.toThrow();
  });
});

describe('the catalogue', () => {
  it('has rules and scenarios, each once', async () => {
    const { requirements, scenarios } = await loadCatalogue();
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
    expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
    expect(requirements.length).toBeGreaterThan(100);
    expect(scenarios.length).toBeGreaterThan(20);
  });
});
