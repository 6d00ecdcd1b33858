import { describe, expect, it } from 'vitest';
import type { Leftover } from '../engine/events.js';
import { leftoverLines } from './leftover-lines.js';
import { report } from './testing/hand-made.js';

const leftover = (number: number): Leftover => ({
  kind: number % 2 === 0 ? 'snapshot' : 'cluster',
  name: `mc0001${number}`,
  reason: number === 9 ? 'Another one.' : 'It was busy.',
});
const some = (length: number) => Array.from({ length }, (_, number) => leftover(number));

describe('what is left on a target', () => {
  it('is told as a count, the first few, and the command that removes it', () => {
    expect(leftoverLines({ ...report, leftovers: some(234) }, 100)).toEqual([
      'Left on the target: 117 snapshots and 117 clusters.',
      '  snapshot mc00010, cluster mc00011, snapshot mc00012, cluster mc00013, snapshot mc00014, and 229',
      '  more',
      '    It was busy. (and 1 other reason)',
      'To remove what has a name that begins with mc0001:',
      '  memorydb-conformance sweep --prefix mc0001 --endpoint http://127.0.0.1:5000 --region us-east-1',
    ]);
  });

  it('is nothing to tell where nothing is left, and nothing to sweep where the target ends with the run', () => {
    expect(leftoverLines({ ...report, leftovers: [] }, 100)).toEqual([]);
    const target = { ...report.target, kind: 'embedded' } as const;
    expect(leftoverLines({ ...report, target, leftovers: some(1) }, 100).join()).not.toContain('sweep');
  });
});
