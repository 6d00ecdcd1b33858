import { describe, expect, it } from 'vitest';
import { finding, hostileReport } from '../report/testing/hand-made.js';
import { scriptOf } from './script.js';

const settings = {
  prefixes: { from: 'mc0001', to: 'mc9zzz' },
  endpoint: 'http://127.0.0.1:5000',
  region: 'eu-west-1',
};

describe('the script of a case', () => {
  it('makes, asks and removes under names of its own, with credentials of nobody', () => {
    const script = scriptOf(finding, settings);
    expect(script).toContain('AmazonMemoryDB.CreateSnapshot');
    expect(script).toContain('AmazonMemoryDB.DeleteSnapshot');
    expect(script).toContain('"SnapshotName":"mc9zzz0000ab"');
    expect(script).toContain('/eu-west-1/memorydb/');
    expect(script).not.toMatch(/mc0001|REDACTED/);
  });

  it('takes an ARN from the answer of the repetition', () => {
    const [first, second] = finding.steps;
    if (first === undefined || second === undefined) return expect.fail('There are two steps.');
    const tagged = {
      ...second,
      request: { ...second.request, body: Buffer.from('{"ResourceArn":"arn:a"}') },
    };
    const captures = [
      { from: { step: 0, pointer: '/Cluster/ARN' }, to: { step: 1, pointer: '/ResourceArn' } },
    ];
    const script = scriptOf({ ...finding, steps: [first, tagged], captures }, settings);
    expect(script).toContain(`-e "s|arn:a|$(sed -n 's/.*"ARN": *`);
  });

  it('holds nothing of a hostile target outside of quotes', () => {
    const [hostile] = hostileReport.requirements.flatMap(({ findings = [] }) => findings);
    if (hostile === undefined) return expect.fail('There is a finding.');
    const steps = [...finding.steps.slice(0, 1), ...hostile.steps];
    const script = scriptOf({ ...hostile, steps, blamed: 1 }, settings);
    expect(script).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(script).not.toContain('hush');
  });

  it('is one call of curl where the case needs no state', () => {
    const script = scriptOf({ ...finding, steps: finding.steps.slice(1), blamed: 0 }, settings);
    expect(script).toMatch(/^curl [^\n]*\n$/);
  });
});
