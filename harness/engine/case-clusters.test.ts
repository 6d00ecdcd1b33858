import { describe, expect, it } from 'vitest';
import { CaseContext } from './case-context.js';
import { fault, tinyMemoryDb, type Behaviour } from './testing/fake-wire.js';
import { services } from './testing/services.js';

/** Cases of one run, each with names of its own, on a target that behaves so; one cluster at a time is lent. */
function casesOn(behave: Behaviour): () => CaseContext {
  const shared = services({ behave, options: { concurrency: 1 } });
  let executions = 0;
  return () => new CaseContext(shared, shared.allowance.in('a scenario'), ++executions);
}

describe('a leased cluster', () => {
  it('is handed on from case to case, and made once', async () => {
    const db = tinyMemoryDb();
    const newCase = casesOn(db.behave);
    const names = [];
    for (let times = 0; times < 3; times++) {
      const context = newCase();
      names.push((await context.leaseCluster()).name);
      await context.finish();
    }
    expect([...db.clusters]).toEqual([names[0]]);
    expect(new Set(names).size).toBe(1);
  });

  it('is handed on once the snapshots are gone that the case before could not remove', async () => {
    const db = tinyMemoryDb();
    let refusals = 3;
    const newCase = casesOn((operation, input) =>
      operation === 'DeleteSnapshot' && refusals-- > 0
        ? fault('InvalidSnapshotStateFault')
        : db.behave(operation, input),
    );
    const first = newCase();
    const { name } = await first.leaseCluster();
    await first.call('CreateSnapshot', { ClusterName: name, SnapshotName: first.freshName() });
    await first.finish();
    expect(db.snapshots.size).toBe(1);
    await newCase().leaseCluster();
    expect(db.snapshots.size).toBe(0);
  });
});

describe('a cluster of which it is in doubt whether it was made', () => {
  it('is left for another under another name, within the same case', async () => {
    const db = tinyMemoryDb();
    let losses = 2;
    const context = casesOn(async (operation, input) => {
      const answer = await db.behave(operation, input);
      return operation === 'CreateCluster' && losses-- > 0
        ? { kind: 'lost', loss: 'reset', detail: 'socket hang up' }
        : answer;
    })();
    const { name } = await context.createCluster({ NumShards: 2 });
    expect([...db.clusters]).toHaveLength(3);
    expect([...db.clusters].at(-1)).toBe(name);
    await context.finish();
    expect([...db.clusters]).toEqual([]);
  });
});
