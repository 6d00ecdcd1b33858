import { describe, expect, it } from 'vitest';
import type { Operation } from '../../spec/types.js';
import type { Requirement, Ruling } from '../../properties/requirement.js';
import { finding } from '../report/testing/hand-made.js';
import type { RequirementResult } from './events.js';
import { quiet } from './testing/circumstances.js';
import { planned } from './testing/planned.js';
import { resultOf, resultsOf, unfitResult } from './results.js';
import type { RunCircumstances } from './run-circumstances.js';
import { Tally } from './tally.js';
import { observationOf } from './testing/executions.js';
import { creation, requirement, satisfied, violated } from './testing/rules.js';

const notApplicable: Ruling = { kind: 'not-applicable' };
const broken = violated();

interface Course {
  readonly rulings?: readonly (Ruling | Error)[];
  readonly needs?: readonly Operation[];
  readonly level?: Requirement['level'];
  readonly circumstances?: Partial<RunCircumstances>;
}

/** A tally of cases to which the judge says what is given, in turn. */
function tallied({ rulings = [], needs, level }: Course): Tally {
  const left = [...rulings];
  const judge = (): Ruling => {
    const next = left.shift() ?? notApplicable;
    if (next instanceof Error) throw next;
    return next;
  };
  const tally = new Tally({ ...requirement('wire.rule', judge, level), ...(needs && { needs }) });
  for (const drawn of planned([creation], 1, rulings.length)) tally.add(drawn, observationOf(drawn));
  return tally;
}

/** How a requirement stands after cases with these rulings. */
function standing(course: Course): Pick<RequirementResult, 'status' | 'reason'> {
  const { status, reason } = resultOf(tallied(course), { ...quiet, ...course.circumstances }, []);
  return { status, ...(reason !== undefined && { reason }) };
}

describe('a requirement', () => {
  it('passes where it held in every case to which it applied', () => {
    expect(standing({ rulings: [satisfied, notApplicable, satisfied] })).toEqual({ status: 'passed' });
  });

  it('fails where one case broke it, whatever else befell the run', () => {
    expect(
      standing({
        rulings: [satisfied, new Error('a bug'), broken, satisfied],
        needs: ['CopySnapshot'],
        circumstances: {
          lacking: ['CopySnapshot'],
          unable: new Map([['creation', ['CopySnapshot']]]),
          aborts: new Map([['creation', 'trouble']]),
          truncated: new Map([['creation', 'the end']]),
        },
      }),
    ).toEqual({ status: 'failed' });
  });

  it('is inconclusive where its judge threw, though it held in other cases', () => {
    expect(standing({ rulings: [satisfied, new Error('a bug'), new Error('another')] })).toEqual({
      status: 'inconclusive',
      reason: 'The judge itself failed: a bug. This is a bug of the suite.',
    });
  });

  it('is not run where a scenario that exercised it was cut short, and passes where another one was', () => {
    const cut = (scenario: string) => ({
      rulings: [satisfied, satisfied],
      circumstances: { truncated: new Map([[scenario, 'the budget is spent']]) },
    });
    expect(standing(cut('creation'))).toEqual({
      status: 'not-run',
      reason: 'Held in 2 cases; then: the budget is spent',
    });
    expect(standing(cut('another'))).toEqual({ status: 'passed' });
  });

  it('is not run where any of the scenarios that exercised it was cut short', () => {
    const tally = new Tally(requirement('wire.rule', () => satisfied));
    for (const scenario of [creation, { ...creation, name: 'another' }])
      for (const drawn of planned([scenario], 1, 1)) tally.add(drawn, observationOf(drawn));
    const truncated = new Map([['another', 'the budget is spent']]);
    const result = resultOf(tally, { ...quiet, truncated }, []);
    expect(result).toMatchObject({ status: 'not-run', scenarios: ['another', 'creation'] });
  });

  it('passes with a word of it where what broke it did not show again', () => {
    const tally = tallied({ rulings: [broken, satisfied, broken] });
    for (const each of tally.causes) tally.discardAsTransient(each);
    expect(resultOf(tally, quiet, [])).toMatchObject({
      status: 'passed',
      forgiven: 2,
    });
  });

  it('is unsupported where the target lacks an operation that it needs', () => {
    expect(
      standing({
        needs: ['CopySnapshot', 'ListTags', 'TagResource'],
        circumstances: {
          lacking: ['TagResource', 'UpdateCluster', 'CopySnapshot'],
          aborts: new Map([['creation', 'trouble']]),
        },
      }),
    ).toEqual({ status: 'unsupported', reason: 'The target does not answer CopySnapshot, TagResource.' });
  });

  it('that applied to no case tells the first reason for it that there is', () => {
    const truncated = new Map([['another', 'the budget is spent']]);
    const aborts = new Map([['another', 'no cluster']]);
    const unable = new Map<string, readonly Operation[]>([['another', ['CreateCluster']]]);
    const lacking: readonly Operation[] = ['CreateCluster'];
    expect(standing({ circumstances: { truncated, aborts, unable, lacking } })).toEqual({
      status: 'not-run',
      reason: 'the budget is spent',
    });
    expect(standing({ circumstances: { aborts, unable, lacking } })).toEqual({
      status: 'inconclusive',
      reason: 'no cluster',
    });
    expect(standing({ circumstances: { unable, lacking } })).toEqual({
      status: 'unsupported',
      reason: 'No case of this run applied to it. The target does not answer CreateCluster.',
    });
    expect(standing({ rulings: [notApplicable] })).toEqual({
      status: 'not-exercised',
      reason: 'No case of this run applied to it.',
    });
  });

  describe('to which no case applied, and whose scenarios are known,', () => {
    const scenariosFor = (): readonly string[] => ['mine', 'mine too'];
    const of = (circumstances: Partial<RunCircumstances>) =>
      standing({ circumstances: { scenariosFor, ...circumstances } });

    it('owes nothing to what befell other scenarios', () => {
      const said = new Map([['another', 'trouble']]);
      const unable = new Map<string, readonly Operation[]>([['another', ['CopySnapshot']]]);
      expect(
        of({ truncated: said, unfitting: said, aborts: said, unable, lacking: ['CopySnapshot'] }),
      ).toEqual({ status: 'not-exercised', reason: 'No case of this run applied to it.' });
    });

    it('is unsupported where all of them need what the target lacks, and says what one of them needs', () => {
      const lacking: readonly Operation[] = ['CopySnapshot', 'ListTags'];
      const one = new Map([['mine', lacking]]);
      expect(of({ unable: one, lacking }).status).toBe('not-exercised');
      const both = new Map<string, readonly Operation[]>([...one, ['mine too', ['ListTags']]]);
      expect(of({ unable: both, lacking })).toEqual({
        status: 'unsupported',
        reason: 'No case of this run applied to it. The target does not answer ListTags.',
      });
    });

    it('is inconclusive where the target refuses the caller, and not exercised where the run holds back', () => {
      const unable = new Map<string, readonly Operation[]>([
        ['mine', ['DeleteCluster']],
        ['mine too', ['DeleteCluster']],
      ]);
      expect(of({ unable, refusingCaller: ['DeleteCluster'] })).toMatchObject({ status: 'inconclusive' });
      expect(of({ refusingCaller: ['DeleteCluster'] })).toMatchObject({ status: 'inconclusive' });
      expect(of({ unable, withheld: ['DeleteCluster'] })).toEqual({
        status: 'not-exercised',
        reason: 'No case of this run applied to it. With --cluster, a run does not send DeleteCluster.',
      });
    });
  });

  it('is told with what it says, its area, and in how many cases it applied', () => {
    const tally = tallied({ rulings: [satisfied, notApplicable, satisfied], level: 'SHOULD' });
    const { source } = tally.requirement;
    expect(resultOf(tally, quiet, [])).toEqual({
      id: 'wire.rule',
      area: 'wire',
      level: 'SHOULD',
      topic: 'success-status',
      title: 'wire.rule',
      source,
      status: 'passed',
      cases: 2,
      scenarios: ['creation'],
    });
  });

  it('is told with its finding where there is one', () => {
    expect(resultOf(tallied({ rulings: [broken] }), quiet, [finding]).findings).toEqual([finding]);
    expect(resultOf(tallied({ rulings: [broken] }), quiet, [])).not.toHaveProperty('findings');
  });
});

describe('a requirement of a target that can not be judged', () => {
  it.each(['unsupported', 'inconclusive'] as const)('stands as its verdict says: %s', (verdict) => {
    const { requirement: rule } = tallied({ level: 'SHOULD' });
    expect(unfitResult(rule, { verdict, reason: 'Nothing answers there.' })).toEqual({
      id: 'wire.rule',
      area: 'wire',
      level: 'SHOULD',
      topic: 'success-status',
      title: 'wire.rule',
      source: rule.source,
      cases: 0,
      scenarios: [],
      status: verdict === 'unsupported' ? 'unsupported' : 'not-run',
      reason: 'Nothing answers there.',
    });
  });
});

const origin = { seed: 1, prefix: 'mc0001', cluster: undefined };

describe('all results of a run', () => {
  it('are those of its tallies, with the findings of those that were shrunk', () => {
    const held = tallied({ rulings: [satisfied] });
    const failed = tallied({ rulings: [broken] });
    const shrunk = new Map(
      failed.failures.map((failure) => [
        failed,
        [{ failure, shrinks: 2, repeated: true, cases: failed.brokenBy }],
      ]),
    );
    const results = resultsOf([held, failed], quiet, shrunk, origin);
    expect(results[0]).toEqual(resultOf(held, quiet, []));
    expect(results[1]).toMatchObject({
      status: 'failed',
      findings: [{ shrinks: 2, seen: { broken: 1, of: 1 } }],
    });
    expect(resultsOf([failed], quiet, new Map(), origin)[0]).not.toHaveProperty('findings');
  });
});
