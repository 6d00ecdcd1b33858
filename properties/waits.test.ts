import { describe, expect, it } from 'vitest';
import { effects } from '../spec/effects.js';
import { judgeInProcess } from '../harness/trust/judge-in-process.js';
import { requirement, satisfied } from '../harness/engine/testing/rules.js';
import { loadCatalogue } from './catalogue.js';
import type { Observation, Step } from './observation.js';

/** What every scenario sees of a right target, a few cases of each stratum. */
const observations: Observation[] = [];
const rule = requirement('observers.watching', (observation) => {
  observations.push(observation);
  return satisfied;
});
await judgeInProcess({}, { seed: 1, runs: 20, requirements: [rule] });

const names = (await loadCatalogue()).scenarios.map(({ name }) => name);
const of = (name: string) => observations.filter(({ scenario }) => scenario === name);

/** Whether a step looks at what became of a snapshot or of tags. */
function isLook({ role, operation }: Step): boolean {
  if (role !== 'probe' || operation === undefined) return false;
  const { access, shows } = effects[operation];
  return access === 'read' && shows.some(({ kind }) => kind !== 'cluster');
}

/** Scenarios in which requests meet a cluster on purpose while it is busy with another. */
const aboutBusyClusters = new Set([
  'busy-cluster',
  'cluster-deletion',
  'concurrent-creation',
  'concurrent-deletion',
]);

function isRefusedAsBusy({ exchange: { outcome } }: Step): boolean {
  return outcome.kind === 'refused' && outcome.type?.name === 'InvalidClusterStateFault';
}

describe.each(names)('the scenario %s', (name) => {
  it('was run', () => {
    expect(of(name).length).toBeGreaterThan(0);
  });

  it('waits with every look: no answer is taken for the last word that may be late', () => {
    for (const { steps, waits, stratum } of of(name)) {
      const unwaited = steps.filter(
        (step, index) =>
          isLook(step) && !waits.some(({ firstStep, lastStep }) => firstStep <= index && index <= lastStep),
      );
      expect(unwaited.map(({ operation, input }) => ({ stratum, operation, input }))).toEqual([]);
    }
  });

  it('never waits in vain for a right target', () => {
    const outcomes = of(name).flatMap(({ waits }) => waits.map(({ outcome }) => outcome));
    expect(outcomes.filter((outcome) => outcome !== 'met')).toEqual([]);
  });
});

describe.each(names.filter((name) => !aboutBusyClusters.has(name)))('the scenario %s', (name) => {
  it('waits for its clusters: no request meets a busy one', () => {
    const met = of(name).flatMap(({ steps, stratum }) =>
      steps.filter(isRefusedAsBusy).map(({ operation }) => ({ stratum, operation })),
    );
    expect(met).toEqual([]);
  });
});
