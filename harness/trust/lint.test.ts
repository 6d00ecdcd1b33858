import { beforeAll, describe, expect, it } from 'vitest';
import { loadMutants } from '../../fixtures/mutants/load.js';
import { loadCatalogue } from '../../properties/catalogue.js';
import type { Observation, Step } from '../../properties/observation.js';
import type { Requirement } from '../../properties/requirement.js';
import { defaultRunOptions } from '../engine/run-options.js';
import type { Report } from '../engine/events.js';
import { lint } from '../lint/lint.js';
import { byRule, passiveRules } from '../lint/passive.js';
import { readHar } from '../lint/read-har.js';
import { harOfCases } from '../lint/testing/har-of.js';
import type { ReferenceOptions } from '../reference/reference.js';
import { judgeInProcess } from './judge-in-process.js';

const { requirements } = await loadCatalogue();
const passive = passiveRules(requirements);

/** What each case of a run saw. */
async function seenBy(reference: ReferenceOptions, scenarios?: readonly string[]): Promise<Observation[]> {
  const seen: Observation[] = [];
  const [first] = requirements;
  if (first === undefined) throw new Error('There is no rule.');
  const keeps: Requirement = {
    ...first,
    judge: (observation) => {
      seen.push(observation);
      return { kind: 'not-applicable' };
    },
  };
  await judgeInProcess(reference, {
    seed: 1,
    runs: 2,
    requirements: [keeps],
    ...(scenarios && { scenarios }),
  });
  return seen;
}

/** The exchanges of each case. */
function casesOf(seen: readonly Observation[]): Step[][] {
  return seen.map(({ setUp, steps }) => [...setUp, ...steps]);
}

function linted(cases: readonly (readonly Step[])[]): Report {
  const recording = readHar('a.har', harOfCases(cases));
  const tool = { name: 'memorydb-conformance', version: '0' };
  return lint({ recording, requirements: passive, options: { ...defaultRunOptions, strict: true }, tool });
}

function blamed({ requirements: results }: Report): string[] {
  return results.flatMap(({ id, findings = [] }) => findings.map(({ message }) => `${id}: ${message}`));
}

const timeout = 120_000;
let right: readonly Observation[] = [];
beforeAll(async () => {
  right = await seenBy({});
}, timeout);

describe('traffic of a right target', () => {
  it('is not blamed', { timeout }, () => {
    const report = linted(casesOf(right));
    expect(blamed(report)).toEqual([]);
    expect(report.verdict).toBe('conformant');
    const exercised = report.requirements.filter(({ cases }) => cases > 0);
    expect(exercised.length).toBeGreaterThan(passive.length / 2);
  });

  it('is not blamed where its beginning is missing', { timeout }, () => {
    const cases = casesOf(right);
    for (const missing of [1, 2, 4])
      expect(blamed(linted(cases.map((steps) => steps.slice(missing))))).toEqual([]);
    const makes = ({ operation }: Step): boolean =>
      operation === 'CreateSnapshot' || operation === 'CopySnapshot';
    const after = cases.map((steps) => steps.slice(steps.findIndex(makes) + 1));
    expect(blamed(linted(after))).toEqual([]);
  });
});

describe('traffic of a wrong target', () => {
  it.each(['slots-beyond', 'source-automated', 'request-id-absent'])('%s', { timeout }, async (id) => {
    const mutant = (await loadMutants()).find((each) => each.id === id);
    if (mutant === undefined) throw new Error('There is no such mutant.');
    const report = linted(casesOf(await seenBy(mutant.options, ['valid-creation'])));
    const failed = report.requirements.flatMap((each) => (each.status === 'failed' ? [each.id] : []));
    expect(failed.filter((each) => mutant.breaks.some((rule) => rule === each)).length).toBeGreaterThan(0);
  });
});

describe('the rules that a recording can be judged by', () => {
  it('are told from others by ids that there are', () => {
    const ids = new Set<string>(requirements.map(({ id }) => id));
    expect(Object.keys(byRule).filter((id) => !ids.has(id))).toEqual([]);
  });

  it(
    'are those that need no circumstances: none that a run exercises is blind without them',
    { timeout },
    () => {
      const bare = right.map((observation): Observation => ({
        ...observation,
        scenario: 'recording',
        stratum: 'recording',
        input: null,
        setUp: [],
        waits: [],
        steps: observation.steps.map(({ sdk: _sdk, ...step }) => ({
          ...step,
          role: 'subject',
          about: step.operation,
        })),
      }));
      const applies = ({ judge }: Requirement, seen: readonly Observation[]): boolean =>
        seen.some((observation) => judge(observation).kind !== 'not-applicable');
      const blind = requirements.flatMap((rule) =>
        applies(rule, right) && !applies(rule, bare) ? [rule.id] : [],
      );
      const unfair = requirements.flatMap((rule) =>
        bare.some((observation) => rule.judge(observation).kind === 'violated') ? [rule.id] : [],
      );
      const noted = new Set<string>(passive.map(({ id }) => id));
      expect({
        blind: blind.filter((id) => noted.has(id)),
        unfair: unfair.filter((id) => noted.has(id)),
      }).toEqual({
        blind: [],
        unfair: [],
      });
    },
  );
});
