import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../engine/events.js';
import { faultsOfText } from '../trust/plain-text.js';
import { reporters, type ReporterFactory } from './reporters.js';
import { events, hostileReport, Kept, report, secret } from './testing/hand-made.js';

/** What a reporter writes of a run, up to its end. */
async function written(make: ReporterFactory, stream: readonly RunEvent[]): Promise<Kept> {
  const place = new Kept();
  const reporter = make(place);
  for (const event of stream) reporter.onEvent(event);
  await reporter.end?.();
  return place;
}

describe.each([...reporters])('the reporter %s', (_name, make) => {
  // A badge has no room for names.
  it.skipIf(_name === 'badge')('names each broken rule, and closes its place', async () => {
    const { text, closed } = await written(make, events());
    const broken = report.requirements.filter(({ status }) => status === 'failed').map(({ id }) => id);
    expect(broken.filter((id) => !text.includes(id))).toEqual([]);
    expect(closed).toBe(true);
  });

  it('closes its place when the run breaks off', async () => {
    expect((await written(make, events().slice(0, 3))).closed).toBe(true);
  });

  it('steers neither a terminal nor a build, whatever a target says', async () => {
    expect(faultsOfText((await written(make, events(hostileReport))).text)).toEqual([]);
  });

  it('writes no credentials', async () => {
    expect((await written(make, events(hostileReport))).text).not.toContain(secret);
  });

  it('writes no dump of bytes', async () => {
    expect((await written(make, events())).text).not.toMatch(/"type": ?"Buffer"|"0": ?123,\s*"1": ?34/);
  });
});
