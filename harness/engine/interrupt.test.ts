import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../judge.js';
import { startReference } from '../reference/reference.js';
import { urlTarget } from '../target/url.js';
import type { RunEvent } from './events.js';
import { runPrefix } from './names.js';

const runId = 4711;

/** Runs the real catalogue over real sockets, ends it at an event of choice, and answers what is left on the target. */
async function interruptAt(nth: number, seed: number) {
  const reference = await startReference();
  const target = urlTarget({
    endpoint: reference.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestTimeout: 5,
  });
  const controller = new AbortController();
  let seen = 0;
  const onEvent = (event: RunEvent): void => {
    if (event.type === 'case-finished' && ++seen === nth) controller.abort();
  };
  try {
    const report = await judge({ target, seed, runs: 5, onEvent, runId, signal: controller.signal });
    const { clusters, snapshots } = reference.plane.state;
    const left = [...clusters.values(), ...snapshots.values()].filter(({ goneAt }) => goneAt === undefined);
    return { left: left.map(({ name }) => name), report };
  } finally {
    await target.close();
    await reference.close();
  }
}

describe('a run that is interrupted', () => {
  it('leaves nothing of its own on the target, or lists it, wherever it is interrupted', async () => {
    const property = fc.asyncProperty(fc.integer({ min: 1, max: 80 }), fc.nat(), async (nth, seed) => {
      const { left, report } = await interruptAt(nth, seed);
      const listed = new Set(report.leftovers.map(({ name }) => name.toLowerCase()));
      expect(left.filter((name) => !listed.has(name))).toEqual([]);
      expect(report.leftovers).toEqual([]);
      expect(report.verdict).not.toBe('conformant');
    });
    await fc.assert(property, { numRuns: 8, endOnFailure: true });
  });

  it('had something to remove', async () => {
    expect(runPrefix(runId)).toMatch(/^mc[0-9a-z]{4}$/);
    const { report } = await interruptAt(20, 1);
    expect(report.requests).toBeGreaterThan(40);
  });
});
