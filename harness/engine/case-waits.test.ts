import { describe, expect, it } from 'vitest';
import { never } from '../oracle/moments.js';
import type { Wanted } from '../oracle/wanted.js';
import { caseOn } from './testing/case-on.js';
import { EventTime } from '../event-time.js';
import { ok } from './testing/fake-wire.js';

const fact: Wanted = { kind: 'fact', what: 'a second page', sinceMs: never };

/** A case that has sent one request already. */
async function begun() {
  const { context } = caseOn(() => ok({}), new EventTime());
  const request = async () => context.call('ListTags', { ResourceArn: 'arn' }, 'probe');
  await request();
  return { context, request };
}

describe('the record of a wait', () => {
  it('goes from the first request of its first read to the last of its last', async () => {
    const { context, request } = await begun();
    let reads = 0;
    const last = await context.eventually(
      async () => {
        reads++;
        await request();
        return request();
      },
      () => (reads < 3 ? [fact] : []),
    );
    expect(context.waits).toEqual([
      { firstStep: 1, lastStep: 6, waitedMs: expect.any(Number), outcome: 'met', wanted: [] },
    ]);
    expect(context.steps[6]).toBe(last);
    expect(context.waits[0]?.waitedMs).toBeGreaterThanOrEqual(6);
  });

  it('is of one step where one read shows all', async () => {
    const { context, request } = await begun();
    await context.eventually(request, () => []);
    expect(context.waits).toMatchObject([{ firstStep: 1, lastStep: 1, outcome: 'met' }]);
  });

  it('says what a wait in vain did not show', async () => {
    const { context, request } = await begun();
    await context.eventually(request, () => [fact]);
    expect(context.waits).toMatchObject([{ firstStep: 1, outcome: 'window-passed', wanted: [fact] }]);
  });

  it('is one for each wait, in order', async () => {
    const { context, request } = await begun();
    for (let waits = 0; waits < 3; waits++) await context.eventually(request, () => []);
    expect(context.waits.map(({ firstStep }) => firstStep)).toEqual([1, 2, 3]);
  });
});
