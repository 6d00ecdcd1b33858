import { describe, expect, it } from 'vitest';
import { source } from '../../spec/model.js';
import type { Requirement, RequirementId } from '../../properties/requirement.js';
import { notApplicable } from '../../properties/vocabulary/ruling.js';
import { NoRequirementMatches, NothingIsLeft, select } from './select.js';

const named = (id: RequirementId): Requirement => ({
  id,
  level: 'MUST',
  topic: 'slots',
  title: '',
  source: source('model', 'message'),
  judge: () => notApplicable,
});
const all = (
  ['faults.message', 'faults.status', 'copy-snapshot.faults.message', 'copy-snapshot.tags.inherited'] as const
).map(named);
const left = (only: readonly string[], skip: readonly string[] = []) =>
  select(all, only, skip).map(({ id }) => id);

describe('a selection', () => {
  it.each([
    [['faults.message'], ['faults.message']],
    [['faults.*'], ['faults.message', 'faults.status']],
    [['copy-snapshot.*'], ['copy-snapshot.faults.message', 'copy-snapshot.tags.inherited']],
    [['copy-snapshot.faults.message'], ['copy-snapshot.faults.message']],
    [['*.faults.*'], ['copy-snapshot.faults.message']],
    [
      ['faults.*', '*.faults.*'],
      ['faults.message', 'faults.status', 'copy-snapshot.faults.message'],
    ],
    [['*.message'], ['faults.message', 'copy-snapshot.faults.message']],
  ])('of %o', (only, ids) => {
    expect(left(only)).toEqual(ids);
  });

  it('leaves out what is skipped', () => {
    expect(left([], ['copy-snapshot.*'])).toEqual(['faults.message', 'faults.status']);
    expect(left(['faults.*'], ['*.status'])).toEqual(['faults.message']);
  });

  it.each([['faults'], ['delete-snapshot.*'], ['faults.messag'], ['fault?.message']])(
    'of %s is a mistake',
    (pattern) => {
      expect(() => left([pattern])).toThrow(NoRequirementMatches);
    },
  );

  it('says which option is the mistake, and what was nearly meant', () => {
    const message = /^--only faults.messag matches no requirement. The closest: faults.message, /;
    expect(() => left(['faults.messag'])).toThrow(message);
    expect(() => left([], ['faults.*', 'no.such'])).toThrow('--skip no.such matches no requirement.');
  });

  it('of nothing is a mistake', () => {
    expect(() => left(['faults.*'], ['*.message', '*.status'])).toThrow(NothingIsLeft);
  });
});
