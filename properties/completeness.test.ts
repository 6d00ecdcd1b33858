import { describe, expect, it } from 'vitest';
import { loadMutants } from '../fixtures/mutants/load.js';
import { excerpts, folded } from '../spec/testing/excerpts.js';
import { loadCatalogue } from './catalogue.js';
import type { Requirement } from './requirement.js';
import type { Example } from './testing/cases.js';
import { loadExamples } from './testing/load-examples.js';

const { requirements } = await loadCatalogue();
const examples = await loadExamples();
const textOf = new Map([...excerpts().values()].map(({ url, text }) => [url, text]));
const broken = new Set((await loadMutants()).flatMap(({ breaks }) => breaks));

/** The steps of the recipe "Add a rule" in CONTRIBUTING.md that can be forgotten, with what is missing then. */
const steps: readonly {
  readonly step: string;
  readonly isDone: (rule: Requirement, ofRule: readonly Example[]) => boolean;
}[] = [
  {
    step: 'step 2: its quote does not stand in the excerpt of its source. Store the sentence in spec/excerpts.',
    isDone: ({ source: { url, quote } }) => textOf.get(url)?.includes(folded(quote)) ?? false,
  },
  {
    step: 'step 3: it has no example of a violation. Add one to <name>.examples.ts beside the rule.',
    isDone: (_, ofRule) => ofRule.some(([kind]) => kind === 'violated'),
  },
  {
    step: 'step 3: it has no example of a conforming answer. Add one to <name>.examples.ts beside the rule.',
    isDone: (_, ofRule) => ofRule.some(([kind]) => kind === 'satisfied'),
  },
  {
    step: 'step 4: no mutant breaks it. Add one to fixtures/mutants/<operation>.',
    isDone: ({ id }) => broken.has(id),
  },
];

/** What is still to be done for a rule. */
function missing(rule: Requirement, ofRule: readonly Example[] = []): string[] {
  return steps
    .filter(({ isDone }) => !isDone(rule, ofRule))
    .map(({ step }) => `${rule.id} lacks ${step} (CONTRIBUTING.md, "Add a rule")`);
}

describe('every rule of the catalogue is complete', () => {
  it.each(requirements)('$id', (rule) => {
    expect(missing(rule, examples.get(rule.id))).toEqual([]);
  });

  it('has examples and mutants of rules only', () => {
    const ids = new Set(requirements.map(({ id }): string => id));
    expect([...examples.keys(), ...broken].filter((id) => !ids.has(id))).toEqual([]);
  });
});

it('a rule with nothing but a judge lacks every step', () => {
  const [rule] = requirements;
  if (rule === undefined) throw new Error('There is no rule.');
  const dummy: Requirement = {
    ...rule,
    id: 'response.dummy',
    source: { ...rule.source, quote: 'Nobody said so.' },
  };
  expect(missing(dummy)).toEqual(steps.map(({ step }) => expect.stringContaining(step)));
});
