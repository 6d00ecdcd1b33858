import { describe, expect, it } from 'vitest';
import { evasions } from '../../../fixtures/evasions/load.js';
import { EventTime } from '../../event-time.js';
import { inProcessTarget } from '../../trust/in-process.js';
import { judgeInProcess } from '../../trust/judge-in-process.js';
import { checkup } from './checkup.js';
import type { Line } from './line.js';

/** Targets of which the set-up or the first answers tell whether they can be judged at all. */
const told = evasions.filter(({ id }) =>
  /credentials|without MemoryDB|and no cluster|throttles everything|no room|unusual shapes/.test(id),
);

describe.each(told)('a target that $id', ({ options, deliver, cluster }) => {
  it('is fit to be judged by the word of doctor just where a run judges it', async () => {
    const time = new EventTime(Date.UTC(2026, 0, 1));
    const target = inProcessTarget(options, time, { deliver: deliver?.(), cluster });
    const lines: Line[] = [];
    for await (const line of checkup(target, time, 1, new AbortController().signal)) lines.push(line);
    const { verdict, reason } = await judgeInProcess(options, {
      seed: 1,
      runs: 3,
      strict: false,
      maxShrinks: 0,
      deliver: deliver?.(),
      cluster,
    });
    const isFit = lines.every(({ status }) => status !== 'fail');
    const isJudged = verdict === 'conformant' || verdict === 'nonconformant';
    expect({ isFit, lines, reason }).toMatchObject({ isFit: isJudged });
  });
});
