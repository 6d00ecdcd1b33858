import fc from 'fast-check';
import type { Observation } from '../../properties/observation.js';
import type { Requirement } from '../../properties/requirement.js';
import type { Scenario, Stratum } from '../../properties/scenario.js';
import type { Report } from '../engine/events.js';
import { resultsOf } from '../engine/results.js';
import type { RunCircumstances } from '../engine/run-circumstances.js';
import type { RunOptions } from '../engine/run-options.js';
import type { Shrunk } from '../engine/confirm-and-shrink.js';
import type { Case } from '../engine/plan.js';
import { runPrefix } from '../engine/names.js';
import { Tally } from '../engine/tally.js';
import { verdictOf } from '../engine/verdict.js';
import { causesOf } from '../findings/cause.js';
import { observe } from './observe.js';
import { onlyWhatShows } from './only-what-shows.js';
import type { Recording } from './recording.js';

/** What judging a recording takes. */
export interface LintInput {
  readonly recording: Recording;
  /** Rules that a recording can be judged by: `passiveRules`. */
  readonly requirements: readonly Requirement[];
  readonly options: RunOptions;
  readonly tool: Report['tool'];
}

/** Judges recorded traffic. Pure: sends nothing. */
export function lint({ recording, requirements, options, tool }: LintInput): Report {
  const observations = recording.sequences.map(observe);
  const tallies = requirements.map((requirement) => new Tally(requirement));
  for (const [index, observation] of observations.entries())
    for (const tally of tallies) tally.add(caseOf(index), observation);
  const circumstances = circumstancesOf(observations);
  const shrunk = new Map(tallies.map((tally) => [tally, foundBy(tally)]));
  const results = resultsOf(tallies, circumstances, shrunk, { seed: 0, prefix: '', cluster: undefined });
  const steps = observations.flatMap((each) => each.steps);
  const times = steps.map(({ sentMs }) => sentMs);
  const startedMs = times.reduce((least, each) => Math.min(least, each), Infinity);
  const endedMs = steps.reduce((most, { receivedMs }) => Math.max(most, receivedMs), startedMs);
  return {
    formatVersion: 2,
    tool,
    target: { kind: 'recording', endpoint: recording.endpoint, region: 'unknown' },
    options,
    // A recording has no names of a run: none of its texts begins with this.
    prefix: runPrefix(0),
    ...verdictOf(results, options.strict, circumstances),
    startedAt: new Date(startedMs).toISOString(),
    durationMs: endedMs - startedMs,
    requests: steps.length,
    retries: 0,
    unsupportedOperations: [],
    requirements: results,
    causes: causesOf(results),
    leftovers: [],
  };
}

/** What was found, each as it was seen: nothing can be sent again. */
function foundBy(tally: Tally): Shrunk[] {
  return tally.causes.flatMap(({ failures: [failure], cases }) =>
    failure === undefined ? [] : [{ failure: onlyWhatShows(failure), shrinks: 0, repeated: false, cases }],
  );
}

/** Nothing is generated, and nothing is sent. */
const recordedStratum: Stratum = { name: 'recording', arbitrary: fc.constant(null) };
const recorded: Scenario = {
  name: 'recording',
  title: 'recorded traffic',
  needs: [],
  strata: [recordedStratum],
  act: async () => undefined,
};

/** A sequence of a recording in the place of a case. */
function caseOf(index: number): Case {
  return { scenario: recorded, stratum: recordedStratum, input: null, seed: 0, place: index, index };
}

function circumstancesOf(observations: readonly Observation[]): RunCircumstances {
  const steps = observations.flatMap((each) => each.steps);
  return {
    lacking: [],
    refusingCaller: [],
    withheld: [],
    busyOperations: [],
    acceptedCreations: steps.filter(
      ({ operation, exchange }) => operation === 'CreateSnapshot' && exchange.outcome.kind === 'accepted',
    ).length,
    creationsRefusedWith: undefined,
    unable: new Map(),
    aborts: new Map(),
    truncated: new Map(),
    unfitting: new Map(),
    scenariosFor: () => [],
    casesFor: () => ({ executed: [], seen: [] }),
  };
}
