import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../spec/json.js';
import { brokenInResponse } from '../spec/model.js';
import { applyResponse } from '../harness/oracle/apply-response.js';
import { loadCatalogue } from './catalogue.js';
import { knowing, observe, snapshot, type StepPlan, windowMs } from './testing/observation-builder.js';

const { requirements } = await loadCatalogue();

const many = (count: number, make: (index: number) => Json): Json[] =>
  Array.from({ length: Math.floor(count) }, (_, index) => make(index));

const shards = (items: Json[]): StepPlan => ({
  answer: { body: { Snapshot: snapshot({}, { Shards: items }) } },
});
const members =
  (value: Json) =>
  (count: number): StepPlan => {
    const own = Array.from({ length: count }, (_, index): [string, Json] => [`m${index}`, value]);
    return { answer: { body: { Snapshot: snapshot(Object.fromEntries(own)) } } };
  };
const described = (input: JsonObject, Snapshots: Json[]): StepPlan => ({
  operation: 'DescribeSnapshots',
  input,
  known: knowing(),
  answer: { body: { Snapshots } },
});
const tagged = (TagList: Json[]): StepPlan => ({
  operation: 'ListTags',
  input: { ResourceArn: 'arn:aws:memorydb:us-east-1:123456789012:snapshot/new' },
  known: knowing({ tags: [{ Key: 'a', Value: 'b' }] }),
  answer: { body: { TagList } },
});

/** Answers of about so many values, all of them wrong in some way. */
const shapes: Readonly<Record<string, (values: number) => StepPlan>> = {
  'shards of a creation': (values) =>
    shards(many(values / 8, (index) => ({ Name: `${index % 50}`, Configuration: { Slots: 'x' }, Size: 1 }))),
  'shards that are null': (values) => shards(many(values, () => null)),
  'shards that are numbers': (values) => shards(many(values, (index) => index)),
  'members of a creation': members(1),
  'members that are null': members(null),
  'descriptions of one snapshot': (values) =>
    described(
      { SnapshotName: 'new' },
      many(values / 50, () => snapshot({ Status: 5 })),
    ),
  'snapshots without a name': (values) =>
    described(
      { ClusterName: 'there' },
      many(values / 2, () => ({})),
    ),
  'snapshots of others': (values) =>
    described(
      { ClusterName: 'there' },
      many(values / 3, (index) => ({ Name: `n${index}`, Status: 'x' })),
    ),
  'tags that differ': (values) => tagged(many(values / 3, (index) => ({ Key: `k${index}`, Value: 'v' }))),
  'tags that are one': (values) => tagged(many(values / 3, () => ({ Key: 'k', Value: 'v' }))),
  clusters: (values) => ({
    operation: 'DescribeClusters',
    input: {},
    answer: { body: { Clusters: many(values / 3, (index) => ({ Name: `k${index}`, Status: 'available' })) } },
  }),
};

/** The processor time, in microseconds, of all that is done with one answer. What others do meanwhile does not count. */
function costOf(plan: StepPlan): number {
  const observation = observe({}, plan);
  const began = process.cpuUsage();
  for (const { judge } of requirements) judge(observation);
  for (const step of observation.steps) applyResponse(step.state, step, windowMs);
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

/** Less is within what the clock of the processor can tell apart. */
const leastCost = 1_000;

/** How many times as much an answer costs that is sixteen times as large. */
function growth(shape: (values: number) => StepPlan): number {
  const few = Math.max(Math.min(costOf(shape(3_000)), costOf(shape(3_000))), leastCost);
  return costOf(shape(48_000)) / few;
}

/** In proportion is 16; where each is compared with each it is 256. */
const mostGrowth = 64;
const maxTries = 3;

describe('all judges together', () => {
  it.each(Object.entries(shapes))('take time in proportion to %s', (_, shape) => {
    costOf(shape(1_000));
    // A garbage collection may fall into one try, and not into all.
    let least = Infinity;
    for (let tries = 0; tries < maxTries && least >= mostGrowth; tries++)
      least = Math.min(least, growth(shape));
    expect(least).toBeLessThan(mostGrowth);
  });
});

describe('the checker of answers', () => {
  it('stops at so many items of a list', () => {
    for (const values of [10_000, 90_000]) {
      const body = { Snapshot: snapshot({}, { Shards: many(values, () => null) }) };
      expect(brokenInResponse('CreateSnapshot', body).length).toBeLessThanOrEqual(1_000);
    }
  });
});
