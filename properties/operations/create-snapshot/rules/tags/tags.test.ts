import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../spec/json.js';
import { withCluster } from '../../../../../harness/oracle/model-state.js';
import { loadCatalogue } from '../../../../catalogue.js';
import { mayBeLate } from '../../../../vocabulary/tags.js';
import {
  knowing,
  observe,
  refusal,
  type StepPlan,
  usualCluster,
  usualInput,
} from '../../../../testing/observation-builder.js';

const { requirements } = await loadCatalogue();
const judge = (id: string, ...steps: StepPlan[]) => {
  const found = requirements.find((requirement) => requirement.id === id);
  if (found === undefined) throw new Error(`There is no requirement ${id}.`);
  return found.judge(observe(...steps)).kind;
};

const tag = (Key: string, Value?: string | null): JsonObject =>
  Value === undefined ? { Key } : { Key, Value };

/** A look at the tags of the snapshot `new`, whose request gave, or whose cluster has, some. */
function listing(
  found: readonly JsonObject[],
  request: readonly JsonObject[] | undefined,
  cluster: readonly JsonObject[] = [],
): StepPlan {
  const known = knowing({
    tags: request ?? cluster,
    tagsFrom: request === undefined ? 'inheritance' : 'request',
  });
  return {
    operation: 'ListTags',
    role: 'probe',
    input: { ResourceArn: 'arn:aws:memorydb:us-east-1:123456789012:snapshot/new' },
    known: withCluster(known, 'there', { ...usualCluster, tags: cluster }),
    answer: { body: { TagList: [...found] } },
  };
}

describe('tags that may be late', () => {
  const late = (plan: StepPlan) => observe(plan).steps.map(mayBeLate)[0];

  it.each<[string, StepPlan, boolean]>([
    ['fewer than the request’s', listing([], [tag('a', 'b')]), true],
    ['those of a former life', listing([tag('old')], undefined), true],
    ['none to be had', { ...listing([], []), answer: refusal('SnapshotNotFoundFault') }, true],
    ['those of the request', listing([tag('a', 'b')], [tag('a', 'b')]), false],
    ['none of the cluster’s, which only the guide promises', listing([], undefined, [tag('team')]), false],
    ['refused for another reason', { ...listing([], []), answer: refusal('InvalidARNFault') }, false],
  ])('%s', (_, plan, expected) => {
    expect(late(plan)).toBe(expected);
  });
});

const deletion: StepPlan = { operation: 'DeleteSnapshot', input: { SnapshotName: 'new' }, known: knowing() };

const cases: Readonly<
  Record<string, readonly (readonly ['violated' | 'satisfied' | 'not-applicable', readonly StepPlan[]])[]>
> = {
  'tags.none-lost': [
    ['violated', [listing([], [tag('a', 'b')])]],
    ['violated', [listing([tag('a', 'b')], [tag('a', 'b'), tag('a ', 'c')])]],
    ['violated', [listing([tag('caf\u00e9', 'b')], [tag('cafe\u0301', 'b')])]],
    ['satisfied', [listing([tag('b'), tag('a', 'b')], [tag('a', 'b'), tag('b')])]],
    ['not-applicable', [listing([], [])]],
    ['not-applicable', [listing([], undefined, [tag('team', 'a')])]],
    // Asked again at once: the first answer may have lagged behind.
    ['satisfied', [listing([], [tag('a', 'b')]), listing([tag('a', 'b')], [tag('a', 'b')])]],
    [
      'not-applicable',
      [
        listing([], [tag('a', 'b')]),
        { ...listing([], [tag('a', 'b')]), answer: refusal('SnapshotNotFoundFault') },
      ],
    ],
    ['violated', [listing([], [tag('a', 'b')]), {}, listing([tag('a', 'b')], [tag('a', 'b')])]],
  ],
  'tags.none-added': [
    ['violated', [listing([tag('a', 'b'), tag('c', 'd')], [tag('a', 'b')])]],
    ['violated', [listing([tag('c', 'd')], [])]],
    ['satisfied', [listing([tag('a', 'b')], [tag('a', 'b')])]],
    ['satisfied', [listing([tag('a', 'b'), tag('team', 'x')], [tag('a', 'b')], [tag('team', 'x')])]],
    ['satisfied', [listing([tag('aws:created', 'b')], [])]],
    ['not-applicable', [deletion, listing([tag('old', 'b')], [])]],
  ],
  'tags.values-kept': [
    ['violated', [listing([tag('a', 'B')], [tag('a', 'b')])]],
    ['violated', [listing([tag('a', 'b')], [tag('a', 'b ')])]],
    ['violated', [listing([tag('a', 'null')], [tag('a', null)])]],
    ['satisfied', [listing([tag('a', '')], [tag('a', null)])]],
    ['satisfied', [listing([tag('a')], [tag('a', '')])]],
    ['not-applicable', [listing([tag('b', 'c')], [tag('a', 'b')])]],
  ],
  'tags.keys-unique': [
    ['violated', [listing([tag('a', 'b'), tag('a', 'c')], [tag('a', 'b')])]],
    ['satisfied', [listing([tag('a', 'b'), tag('A', 'c')], [tag('a', 'b')])]],
  ],
  'tags.inherited': [
    ['violated', [listing([], undefined, [tag('team', 'a')])]],
    ['violated', [listing([tag('team', 'b')], undefined, [tag('team', 'a')])]],
    ['satisfied', [listing([tag('team', 'a')], undefined, [tag('team', 'a')])]],
    ['not-applicable', [listing([], [], [tag('team', 'a')])]],
  ],
  'tags.replaces-inherited': [
    ['violated', [listing([tag('own', '1'), tag('team', 'a')], [tag('own', '1')], [tag('team', 'a')])]],
    ['satisfied', [listing([tag('own', '1')], [tag('own', '1')], [tag('team', 'a')])]],
    ['not-applicable', [listing([tag('team', 'a')], undefined, [tag('team', 'a')])]],
  ],
  'tags.not-resurrected': [
    ['violated', [deletion, listing([tag('old', 'b')], [])]],
    ['satisfied', [deletion, listing([tag('own', 'b')], [tag('own', 'b')])]],
    ['not-applicable', [listing([tag('old', 'b')], [])]],
  ],
  'tags.any-character-accepted': [
    [
      'violated',
      [
        {
          input: { ...usualInput, Tags: [tag('k', '😀')] },
          answer: refusal('InvalidParameterValueException'),
        },
      ],
    ],
    ['satisfied', [{ input: { ...usualInput, Tags: [tag('k', '😀')] } }]],
    [
      'not-applicable',
      [
        {
          input: { ...usualInput, Tags: [tag('k', 'plain')] },
          answer: refusal('InvalidParameterValueException'),
        },
      ],
    ],
  ],
  'names.stored-lower-case': [
    [
      'violated',
      [{ input: { ...usualInput, SnapshotName: 'NEW' }, answer: { body: { Snapshot: { Name: 'NEW' } } } }],
    ],
    [
      'satisfied',
      [{ input: { ...usualInput, SnapshotName: 'NEW' }, answer: { body: { Snapshot: { Name: 'new' } } } }],
    ],
    ['not-applicable', [{}]],
  ],
  'names.arn-lower-case': [
    [
      'violated',
      [
        {
          input: { ...usualInput, SnapshotName: 'NEW' },
          answer: { body: { Snapshot: { ARN: 'arn:x:snapshot/NEW' } } },
        },
      ],
    ],
    [
      'satisfied',
      [
        {
          input: { ...usualInput, SnapshotName: 'NEW' },
          answer: { body: { Snapshot: { ARN: 'arn:x:snapshot/new' } } },
        },
      ],
    ],
    ['not-applicable', [{}]],
  ],
  'names.collide-ignoring-case': [
    ['violated', [{ input: { ...usualInput, SnapshotName: 'NEW' }, known: knowing() }]],
    [
      'satisfied',
      [
        {
          input: { ...usualInput, SnapshotName: 'NEW' },
          known: knowing(),
          answer: refusal('SnapshotAlreadyExistsFault'),
        },
      ],
    ],
    ['not-applicable', [{ known: knowing() }]],
  ],
  'names.cluster-found-ignoring-case': [
    [
      'violated',
      [{ input: { ...usualInput, ClusterName: 'THERE' }, answer: refusal('ClusterNotFoundFault') }],
    ],
    ['satisfied', [{ input: { ...usualInput, ClusterName: 'THERE' } }]],
    ['not-applicable', [{}]],
  ],
  'names.long-accepted': [
    ['violated', [longName(41, refusal('InvalidParameterValueException'))]],
    ['satisfied', [longName(255)]],
    ['not-applicable', [longName(256, refusal('InvalidParameterValueException'))]],
    ['not-applicable', [{}]],
  ],
};

function longName(length: number, answer?: StepPlan['answer']): StepPlan {
  const name = 'n'.repeat(length);
  const known = knowing({ presence: 'absent' }, name);
  return { input: { ...usualInput, SnapshotName: name }, known, ...(answer && { answer }) };
}

describe.each(Object.entries(cases))('%s', (id, examples) => {
  it.each(examples)('is %s by case %#', (kind, steps) => {
    expect(judge(id, ...steps)).toBe(kind);
  });
});
