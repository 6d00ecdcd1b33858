import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Demands } from './demands.js';
import { forecast } from './forecast.js';
import { profiles, type ProfileName } from './profiles.js';
import { defaultRunOptions } from './run-options.js';
import { creation } from './testing/rules.js';

const strata = Array.from({ length: 30 }, (_, index) => ({
  name: `s${index}`,
  arbitrary: fc.constant(index),
}));
const scenario = { ...creation, strata };
const rows = strata.map(({ name: stratum }) => ({
  scenario: scenario.name,
  stratum,
  clusters: 0,
  snapshots: 1,
  rules: [],
}));
const demands = new Demands({ scenarios: [], strata: rows });

function forecastOf(profile: ProfileName, isClusterGiven = false) {
  const { maxClusters, maxSnapshots, concurrency } = profiles[profile];
  const options = { ...defaultRunOptions, seed: 1, runs: 1, profile, maxClusters, maxSnapshots, concurrency };
  return forecast([scenario], options, demands, isClusterGiven);
}

describe('what a run is expected to take', () => {
  it('keeps to the budgets of a frugal run, and counts what they leave out', () => {
    expect(forecastOf('frugal')).toEqual({
      scenarios: [{ scenario: 'creation', cases: 30, leftOut: 10, snapshots: 20 }],
      clusters: 1,
      nodes: 1,
      snapshots: 20,
      hours: 4,
      nodeHours: 4,
    });
  });

  it('counts the clusters that replace those with too many snapshots, and a replica for each', () => {
    expect(forecastOf('default')).toMatchObject({ clusters: 2, nodes: 4, snapshots: 30 });
  });

  it('counts no cluster where one is given', () => {
    expect(forecastOf('frugal', true)).toMatchObject({ clusters: 0, nodes: 0, snapshots: 20, nodeHours: 0 });
  });
});
