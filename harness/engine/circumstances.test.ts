import { describe, expect, it } from 'vitest';
import { operations } from '../../spec/types.js';
import { Capabilities } from './capabilities.js';
import { CircumstanceLog } from './circumstances.js';
import type { CaseAborted } from './execute.js';
import { creation } from './testing/rules.js';

/** What is noted of cases that were aborted so. */
function noted(...aborted: readonly CaseAborted[]) {
  const log = new CircumstanceLog(new Capabilities(new Set(operations)));
  for (const each of aborted) log.abort(creation, each);
  const { aborts, unable, truncated } = log;
  return { aborts: [...aborts], unable: [...unable], truncated: [...truncated] };
}

const nothing = { aborts: [], unable: [], truncated: [] };

describe('what befalls cases', () => {
  it.each<[CaseAborted, Partial<ReturnType<typeof noted>>]>([
    [{ kind: 'setup-failed', reason: 'why' }, { aborts: [['creation', 'why']] }],
    [{ kind: 'scenario-threw', reason: 'why' }, { aborts: [['creation', 'why']] }],
    [{ kind: 'target-gone', reason: 'why' }, { truncated: [['creation', 'why']] }],
    [{ kind: 'budget-spent', reason: 'why' }, { truncated: [['creation', 'why']] }],
    [{ kind: 'interrupted', reason: 'why' }, { truncated: [['creation', 'why']] }],
    [{ kind: 'unsupported', operation: 'ListTags', reason: 'why' }, { unable: [['creation', ['ListTags']]] }],
    [{ kind: 'declined', reason: 'why' }, {}],
  ])('%o is noted as what it is', (aborted, expected) => {
    expect(noted(aborted)).toEqual({ ...nothing, ...expected });
  });

  it('is kept once for each scenario, as it was first', () => {
    const lacking: CaseAborted = { kind: 'unsupported', operation: 'ListTags', reason: '' };
    expect(
      noted(
        { kind: 'setup-failed', reason: 'first' },
        lacking,
        { kind: 'setup-failed', reason: 'second' },
        lacking,
      ),
    ).toEqual({ ...nothing, aborts: [['creation', 'first']], unable: [['creation', ['ListTags']]] });
  });

  it('comes with what the target lacks', () => {
    const answered = operations.filter((operation) => operation !== 'CopySnapshot');
    const log = new CircumstanceLog(new Capabilities(new Set(answered)));
    expect(log).toMatchObject({ lacking: ['CopySnapshot'], refusingCaller: [], withheld: [] });
  });
});
