import { describe, expect, it } from 'vitest';
import { jsonDocument } from '../../report/json-document.js';
import { report } from '../../report/testing/hand-made.js';
import { faultsOfRun, secret, type Ended } from './faults-of-run.js';

const target = { allowedExitCodes: [1] as const };
const right: Ended = {
  end: { kind: 'exited', code: 1 },
  out: 'target  url\n\nNONCONFORMANT\n',
  err: '',
  report: JSON.stringify(jsonDocument(report)),
  seconds: 3,
};

describe('a run against a hostile target', () => {
  it('is survived where it ends with an allowed code, a verdict and a report', () => {
    expect(faultsOfRun(target, right)).toEqual([]);
  });

  const wrong: readonly (readonly [string, Partial<Ended>, string])[] = [
    ['hangs', { end: { kind: 'too late' }, seconds: 120 }, 'had not ended after 120 s'],
    [
      'is killed',
      { end: { kind: 'killed', signal: 'SIGABRT' }, err: 'heap out of memory' },
      'was ended by SIGABRT',
    ],
    ['ends with another code', { end: { kind: 'exited', code: 0 } }, 'ended with 0, not 1'],
    ['writes to standard error', { err: 'TypeError' }, 'wrote to standard error: "TypeError"'],
    ['prints no verdict', { out: 'target  url\n' }, 'printed no verdict'],
    ['prints the secret key', { out: `${right.out}${secret}` }, 'printed the secret key'],
    ['lets an escape sequence through', { out: `${right.out}\u001b[2J` }, 'steers a terminal'],
    ['lets a command of a CI system through', { out: `${right.out}::error::x` }, 'a command of a CI system'],
    ['writes no report', { report: undefined }, 'wrote no report'],
    ['writes a report that is cut', { report: '{"formatVersion"' }, 'a report that is not JSON'],
    ['writes a report of another shape', { report: '{"formatVersion":1}' }, 'does not keep its schema'],
    [
      'writes the secret key into the report',
      { report: `${right.report}${secret}` },
      'the secret key into the report',
    ],
  ];

  it.each(wrong)('is not survived where it %s', (_, differing, fault) => {
    const faults = faultsOfRun(target, { ...right, ...differing });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});
