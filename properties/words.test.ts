import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../harness/sdk/checks.js';
import { packageRoot } from '../spec/package-root.js';
import { loadCatalogue } from './catalogue.js';

/** Habits that readers stumbled over, each with what to write instead. Here they stand as expressions, not as words. */
const habits: readonly (readonly [RegExp, string])[] = [
  [/\u2019/, "Write the apostrophe as '."],
  [/'s (?:own )?matt[e]r\b/, 'Name the rule that judges it.'],
  [/\b(?:has|have|is|are) (?:a )?rules? of (?:its|their) o[w]n\b/, 'Name the id of the rule.'],
];

function habitsIn(text: string): string[] {
  return habits.filter(([pattern]) => pattern.test(text)).map(([, instead]) => instead);
}

const { requirements, scenarios } = await loadCatalogue();

describe('the texts of the catalogue', () => {
  it.each([...requirements, ...checks])('$id has a title that is one plain sentence', ({ title }) => {
    expect(title).toMatch(/^[A-Z`][^\n]*\.$/);
    expect(title).not.toMatch(/[.!?] [A-Z]/);
    expect(habitsIn(title)).toEqual([]);
  });

  it.each(requirements)('$id has plain reasons', ({ why = 'None.', source }) => {
    const { from = 'None.' } = source.inferred ?? {};
    expect([why, from].filter((text) => !/^[A-Z"`][^\n]*\.$/.test(text))).toEqual([]);
    expect([why, from].flatMap(habitsIn)).toEqual([]);
  });

  it.each(scenarios)('the scenario $name says in one sentence what it does', ({ title }) => {
    expect(title).toMatch(/^[A-Z][^\n]*\.$/);
    expect(habitsIn(title)).toEqual([]);
  });
});

describe('the code', () => {
  const files = ['spec', 'properties', 'harness', 'fixtures'].flatMap((folder) =>
    readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );

  it.each(files)('%s has none of the habits', (file) => {
    const lines = readFileSync(join(packageRoot, file), 'utf8').split('\n');
    const found = lines.flatMap((line, index) =>
      habitsIn(line).map((instead) => `line ${index + 1}: ${line.trim()} ${instead}`),
    );
    expect(found).toEqual([]);
  });
});

it('the habits are found', () => {
  const apostrophe = String.fromCodePoint(0x2019);
  expect(habitsIn(`the cluster${apostrophe}s key`)).toHaveLength(1);
  expect(habitsIn(['that is another rule', 's mat', 'ter'].join('').replace('rules', "rule's"))).toHaveLength(
    1,
  );
  expect(habitsIn(['it has a rule of its', 'own'].join(' '))).toHaveLength(1);
});
