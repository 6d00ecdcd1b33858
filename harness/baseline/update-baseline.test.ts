import { describe, expect, it } from 'vitest';
import { readBaseline } from './read-baseline.js';
import { updatedBaseline } from './update-baseline.js';

const today = '2026-12-24';
const update = (text: string | undefined, add: string[], drop: string[] = []): string =>
  updatedBaseline(
    text,
    {
      add: add.map((rule) => ({ rule, cause: `broken: ${rule}` })),
      drop: drop.map((rule) => ({ rule, cause: `broken: ${rule}` })),
      today,
    },
    'b.yaml',
  );

const peoples = `# Owned by the storage team.
format: 1

findings:
  # Why m is here.
  - rule: m
    cause: 'broken: m' # as it is
    since: 2026-11-25
    reason: >-
      a long reason that somebody wrote over
      two lines
    ticket: "https://example.com/${'long/'.repeat(30)}"

  # Why b is here.
  - rule: b
    cause: 'broken: b'
    since: 2026-11-25
    reason: b
# The end.
`;

describe('an updated baseline', () => {
  it('begins as a file that is read again, sorted', () => {
    const text = update(undefined, ['b', 'a']);
    expect(text).toMatchInlineSnapshot(`
      "# Findings that do not fail a run. See docs/verdicts.md.
      format: 1
      findings:
        - rule: a
          cause: "broken: a"
          since: 2026-12-24
          reason: not looked into yet
        - rule: b
          cause: "broken: b"
          since: 2026-12-24
          reason: not looked into yet
      "
    `);
    expect(readBaseline(text, 'b.yaml').map(({ rule }) => rule)).toEqual(['a', 'b']);
  });

  it('keeps the words, quotes and comments of people, each with its entry', () => {
    expect(update(peoples, ['c'])).toMatchInlineSnapshot(`
      "# Owned by the storage team.
      format: 1

      findings:
        # Why b is here.
        - rule: b
          cause: 'broken: b'
          since: 2026-11-25
          reason: b
        - rule: c
          cause: "broken: c"
          since: 2026-12-24
          reason: not looked into yet
        # Why m is here.
        - rule: m
          cause: 'broken: m' # as it is
          since: 2026-11-25
          reason: >-
            a long reason that somebody wrote over two lines
          ticket: "https://example.com/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/"

      # The end.
      "
    `);
  });

  it('drops an entry with its comment, and no other', () => {
    const text = update(peoples, [], ['m']);
    expect(text).not.toContain('Why m');
    expect(text).toContain('Why b');
    expect(update(peoples, [], ['m', 'b'])).toContain('findings: []');
  });

  it('does not change any more when it is updated again', () => {
    const once = update(peoples, ['c']);
    expect(update(once, [])).toBe(once);
  });
});
