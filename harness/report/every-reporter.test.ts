import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../engine/events.js';
import { faultsOfText } from '../trust/plain-text.js';
import { reporters, type ReporterFactory } from './reporters.js';
import { events, hostileReport, Kept, report, secret } from './testing/hand-made.js';

/** What a reporter writes of a run, up to its end. */
async function written(make: ReporterFactory, stream: readonly RunEvent[]): Promise<Kept> {
  const place = new Kept();
  const reporter = make(place, { now: () => 0 });
  for (const event of stream) reporter.onEvent(event);
  await reporter.end?.();
  return place;
}

/** What this reporter says to a build on purpose is no fault of its text. */
function unsteered(name: string, text: string): string {
  return name === 'github' ? text.replace(/^::(error|warning|notice) title=/gm, '') : text;
}

describe.each([...reporters])('the reporter %s', (name, make) => {
  // A badge has no room for names, an archive of requests knows no rules, and a run at a terminal ends with causes.
  it.skipIf(['badge', 'har', 'pretty'].includes(name))(
    'names each broken rule, and closes its place',
    async () => {
      const { text, closed } = await written(make, events());
      const broken = report.requirements.filter(({ status }) => status === 'failed').map(({ id }) => id);
      expect(broken.filter((id) => !text.includes(id))).toEqual([]);
      expect(closed).toBe(true);
    },
  );

  it('closes its place when the run breaks off', async () => {
    expect((await written(make, events().slice(0, 3))).closed).toBe(true);
  });

  it('steers neither a terminal nor a build, whatever a target says', async () => {
    const { text } = await written(make, events(hostileReport));
    expect(faultsOfText(unsteered(name, text))).toEqual([]);
  });

  it('lets nothing of a target be read as HTML, or as the end of a part', async () => {
    const { text } = await written(make, events(hostileReport));
    if (['markdown', 'junit', 'html'].includes(name)) expect(text).not.toMatch(/<script>hostile|\]\]>/);
  });

  it('reads as it should', async () => {
    const { text } = await written(make, events());
    // Those two have golden files of their own.
    if (!['pretty', 'html'].includes(name)) await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('writes no credentials', async () => {
    expect((await written(make, events(hostileReport))).text).not.toContain(secret);
  });

  it('writes no dump of bytes', async () => {
    expect((await written(make, events())).text).not.toMatch(/"type": ?"Buffer"|"0": ?123,\s*"1": ?34/);
  });
});
