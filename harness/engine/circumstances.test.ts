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
  const { aborts, missingOperations, truncated } = log;
  return { aborts, missingOperations, truncated: [...truncated] };
}

const nothing = { aborts: [], missingOperations: [], truncated: [] };

describe('what befalls cases', () => {
  it.each<[CaseAborted, Partial<ReturnType<typeof noted>>]>([
    [{ kind: 'setup-failed', reason: 'why' }, { aborts: ['why'] }],
    [{ kind: 'scenario-threw', reason: 'why' }, { aborts: ['why'] }],
    [{ kind: 'target-gone', reason: 'why' }, { truncated: [['creation', 'why']] }],
    [{ kind: 'budget-spent', reason: 'why' }, { truncated: [['creation', 'why']] }],
    [{ kind: 'interrupted', reason: 'why' }, { truncated: [['creation', 'why']] }],
    [{ kind: 'unsupported', operation: 'ListTags', reason: 'why' }, { missingOperations: ['ListTags'] }],
    [{ kind: 'declined', reason: 'why' }, {}],
  ])('%o is noted as what it is', (aborted, expected) => {
    expect(noted(aborted)).toEqual({ ...nothing, ...expected });
  });

  it('is kept in order, and an operation once', () => {
    const lacking: CaseAborted = { kind: 'unsupported', operation: 'ListTags', reason: '' };
    expect(
      noted(
        { kind: 'setup-failed', reason: 'first' },
        lacking,
        { kind: 'setup-failed', reason: 'second' },
        lacking,
      ),
    ).toEqual({ ...nothing, aborts: ['first', 'second'], missingOperations: ['ListTags'] });
  });

  it('is known beside what the target lacks', () => {
    const answered = operations.filter((operation) => operation !== 'CopySnapshot');
    const log = new CircumstanceLog(new Capabilities(new Set(answered)));
    log.missing('CopySnapshot');
    expect(log).toMatchObject({ lacking: ['CopySnapshot'], missingOperations: ['CopySnapshot'] });
  });
});
