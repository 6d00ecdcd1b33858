import { describe, expect, it } from 'vitest';
import { readBaseline, requireRules } from './read-baseline.js';

const whole = `
# Known.
format: 1
findings:
  - rule: a.b
    cause: "differs /Snapshot/Name"
    since: 2026-11-25
    reason: kept as typed
    ticket: https://example.com/7
    expires: 2027-03-01
`;

describe('a baseline', () => {
  it('is read with all that its entries say', () => {
    expect(readBaseline(whole, 'b.yaml')).toEqual([
      {
        rule: 'a.b',
        cause: 'differs /Snapshot/Name',
        since: '2026-11-25',
        reason: 'kept as typed',
        ticket: 'https://example.com/7',
        expires: '2027-03-01',
      },
    ]);
    expect(readBaseline('format: 1\nfindings: []\n', 'b.yaml')).toEqual([]);
  });

  it.each([
    ['a: [', 'it is not YAML (line 1: '],
    ['format: 1\nfindings: "x', 'it is not YAML (line 2: '],
    ['', 'it has no members format and findings'],
    ['- a', 'it has no members format and findings'],
    ['findings: []', 'it does not say format: 1'],
    ['format: 2\nfindings: []', 'it has the newer format 2'],
    ['format: 1\nfindings: x', 'findings is no list'],
    ['format: 1\nfindings: []\nfinding: 1', 'it has the unknown member "finding". The closest: findings'],
    ['format: 1\nfindings: *x', 'Unresolved alias'],
    ['format: 1\nfindings: [x]', 'entry 1 has no members rule and cause'],
    [whole.replace('rule:', 'rules:'), 'entry 1 has the unknown member "rules". The closest: rule'],
    [whole.replace('a.b', '7'), 'entry 1 has no text rule'],
    [whole.replace('"differs /Snapshot/Name"', '" "'), 'entry 1 has no text cause'],
    [whole.replace('kept as typed', ''), 'entry 1 has no text reason'],
    [whole.replace('2026-11-25', 'today'), 'since of entry 1 is no day like 2026-11-25'],
    [whole.replace('2027-03-01', '2027-02-30'), 'expires of entry 1 is no day like'],
    [
      whole + whole.slice(whole.indexOf('  - rule')),
      'rule a.b with cause "differs /Snapshot/Name" stands in it twice',
    ],
  ])('%j is refused in one sentence', (text, what) => {
    const reading = () => readBaseline(text, 'b.yaml');
    expect(reading).toThrow(`The baseline b.yaml is wrong: ${what}`);
    expect(reading).toThrow(/^[^\n]*\.$/);
  });

  it('is refused where it names a rule that does not exist', () => {
    const read = { file: 'b.yaml', entries: readBaseline(whole, 'b.yaml') };
    expect(() => requireRules(read, ['a.b'])).not.toThrow();
    expect(() => requireRules(read, ['a.c'])).toThrow(
      'The baseline b.yaml names the rule "a.b", which does not exist. The closest: a.c. Correct',
    );
  });
});
