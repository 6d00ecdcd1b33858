import { describe, expect, it } from 'vitest';
import type { Report, RequirementResult, ShardReport } from '../engine/events.js';
import { finding, report, result } from '../report/testing/hand-made.js';
import { mergeShards } from './merge-shards.js';
import { shardsOf, type ReadShard } from './shards.js';
import { ReportsDoNotFit } from './errors.js';

const rule = 'response.slots-in-range';

function shard(
  number: number,
  differing: Partial<RequirementResult> = {},
  told: Partial<ShardReport> = {},
  whole: Partial<Report> = {},
): ReadShard {
  const own: ShardReport = {
    number,
    of: 2,
    acceptedCreations: 5,
    refusingCaller: [],
    truncated: {},
    threw: [],
    ...told,
  };
  const requirements = [result('names.case-is-folded'), result(rule, differing)];
  const plain = { ...report, unsupportedOperations: [], leftovers: [], requirements, causes: [] };
  return { file: `${number}.json`, report: { ...plain, ...whole, shard: own } };
}

const merged = (...read: readonly ReadShard[]) => mergeShards(shardsOf(read));
const ruleOf = ({ requirements }: Report) => requirements.find(({ id }) => id === rule);
const without = { cases: 0, scenarios: [] };

describe('a report of all shards', () => {
  it('adds what they counted, in whatever order they are given', () => {
    const one = shard(1, { scenarios: ['create'], forgiven: 1 });
    const both = merged(shard(2, { scenarios: ['describe'], forgiven: 2 }), one);
    expect(ruleOf(both)).toMatchObject({
      status: 'passed',
      cases: 80,
      scenarios: ['create', 'describe'],
      forgiven: 3,
    });
    expect(both).toMatchObject({ verdict: 'conformant', requests: 1624, retries: 2 });
    expect(both.shard).toBeUndefined();
  });

  it('fails what any of them saw broken, with the smallest case of each cause and all cases counted', () => {
    const larger = { ...finding, input: 'a longer input than that of the other shard, by far so' };
    const other = { ...finding, cause: 'another' };
    const both = merged(
      shard(1, { status: 'failed', findings: [larger, other] }),
      shard(2, { status: 'failed', findings: [finding] }),
    );
    expect(both.verdict).toBe('nonconformant');
    const findings = ruleOf(both)?.findings ?? [];
    expect(findings.map(({ cause }) => cause).toSorted()).toEqual(['another', finding.cause]);
    const same = findings.find(({ cause }) => cause === finding.cause);
    expect(same).toMatchObject({ input: finding.input, seen: { broken: 14, of: 80 } });
    expect(new Set(both.causes.flatMap(({ rules }) => rules))).toEqual(new Set([rule]));
  });

  it('has one prefix: names of other shards begin with that of the first', () => {
    const renamed = merged(
      shard(1, {}, {}, { prefix: 'mczzzz' }),
      shard(2, { status: 'failed', findings: [finding] }),
    );
    const [found] = ruleOf(renamed)?.findings ?? [];
    expect(found?.names.map(({ text }) => text)).toEqual(['mczzzz0000aa', 'mczzzz0000ab']);
    const bodies = found?.steps.flatMap(({ request, answer }) => [
      request.body,
      answer?.body ?? request.body,
    ]);
    const text = Buffer.concat(bodies ?? []).toString();
    expect(text).toContain('mczzzz0000ab');
    expect(text).not.toContain('mc0001');
    expect(JSON.stringify(found?.steps.map(({ outcome }) => outcome))).not.toContain('mc0001');
  });

  it('leaves what no shard exercised as it is', () => {
    const open = {
      ...without,
      status: 'not-exercised',
      reason: 'No case of this run applied to it.',
    } as const;
    expect(ruleOf(merged(shard(1, open), shard(2, open)))).toMatchObject(open);
    expect(ruleOf(merged(shard(1, open), shard(2)))).toMatchObject({ status: 'passed', cases: 40 });
  });

  it('does not pass what one shard did not carry to its end', () => {
    const cut = merged(shard(1), shard(2, without, { truncated: { create: 'The budget was spent.' } }));
    expect(ruleOf(cut)).toMatchObject({
      status: 'not-run',
      reason: 'Held in 40 cases; then: The budget was spent.',
    });
    expect(cut.verdict).toBe('inconclusive');
    const elsewhere = merged(shard(1), shard(2, without, { truncated: { other: 'The budget was spent.' } }));
    expect(ruleOf(elsewhere)?.status).toBe('passed');
  });

  it('does not pass what a judge threw over', () => {
    const threw = { ...without, status: 'inconclusive', reason: 'The judge itself failed' } as const;
    expect(ruleOf(merged(shard(1), shard(2, threw, { threw: [rule] })))).toMatchObject({
      status: 'inconclusive',
      reason: threw.reason,
    });
    expect(ruleOf(merged(shard(1), shard(2, threw)))?.status).toBe('passed');
  });

  it('is open where a shard could not judge its target', () => {
    const unfit = { ...without, status: 'not-run', reason: 'No request got an answer.' } as const;
    const both = merged(shard(1), shard(2, unfit, { unfit: unfit.reason }));
    expect(both.verdict).toBe('inconclusive');
    expect(ruleOf(both)?.reason).toContain('Shard 2/2: No request got an answer.');
  });

  it('is not conformant where no shard saw a creation accepted', () => {
    const none = { acceptedCreations: 0 };
    expect(merged(shard(1, {}, none), shard(2, {}, none)).verdict).toBe('inconclusive');
    expect(merged(shard(1, {}, none), shard(2)).verdict).toBe('conformant');
  });

  it('is inconclusive without one of them, and says without which', () => {
    const lost = merged(shard(2));
    expect(lost.verdict).toBe('inconclusive');
    expect(lost.reason).toContain('The report of shard 1/2 is missing.');
    expect(lost.requirements.map(({ status }) => status)).toEqual(['not-run', 'not-run']);
    const several = merged(shard(2, {}, { of: 4 }));
    expect(several.reason).toContain('The reports of the shards 1/4, 3/4, 4/4 are missing.');
  });

  it('fails all the same where another shard saw a rule broken', () => {
    const lost = merged(shard(1, { status: 'failed', findings: [finding] }));
    expect(lost.verdict).toBe('nonconformant');
  });
});

describe('reports that do not fit together', () => {
  const { options, tool, target } = report;
  it.each<[string, ReadShard[]]>([
    ['1.json and 1.json are both shard 1/2', [shard(1), shard(1)]],
    ['different numbers of shards', [shard(1), shard(2, {}, { of: 3 })]],
    ['different seeds', [shard(1), shard(2, {}, {}, { options: { ...options, seed: 7 } })]],
    ['different options', [shard(1), shard(2, {}, {}, { options: { ...options, strict: true } })]],
    ['different versions of the tool', [shard(1), shard(2, {}, {}, { tool: { ...tool, version: '9' } })]],
    ['different kinds of target', [shard(1), shard(2, {}, {}, { target: { ...target, kind: 'image' } })]],
    ['different rules', [shard(1), shard(2, {}, {}, { requirements: [] })]],
    ['whole.json is of a whole run', [{ file: 'whole.json', report }]],
  ])('%s', (why, read) => {
    expect(() => shardsOf(read)).toThrow(ReportsDoNotFit);
    expect(() => shardsOf(read)).toThrow(why);
  });

  it('fit where only their endpoints differ', () => {
    const elsewhere = { target: { ...target, endpoint: 'http://127.0.0.1:5001' } };
    expect(merged(shard(1), shard(2, {}, {}, elsewhere)).target).toEqual(target);
  });
});
