import { describe, expect, it } from 'vitest';
import { realAwsText } from './real-aws.js';

describe('the document on real AWS', () => {
  const text = realAwsText({
    seed: 1,
    rules: 3,
    clusters: 1,
    snapshots: 20,
    cases: 9,
    requests: 90,
    hours: 4.1,
    judged: [
      { rule: 'faults.a', level: 'MUST', snapshots: 0 },
      { rule: 'response.b', level: 'MUST', snapshots: 3 },
    ],
    leftOpen: [{ rule: 'states.c', level: 'MAY', reason: 'not-run: no room' }],
  });

  it('counts the rules that are judged by each snapshot, and names what is left open', () => {
    expect(text).toContain('| 0 | 1 |\n| 3 | 2 |');
    expect(text).toContain('judges 2 of 3 rules');
    expect(text).toContain('- `states.c` (MAY): not-run: no room');
  });
});
