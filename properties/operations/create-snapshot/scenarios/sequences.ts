import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../../../spec/json.js';
import type { Scenario, ScenarioContext } from '../../../scenario.js';
import {
  arnOf,
  listSnapshots,
  look,
  lookAt,
  lookUntilAvailable,
  lookUntilGone,
} from '../../../vocabulary/look.js';
import { isAccepted } from '../../../vocabulary/steps.js';

/** What may be done; `name` and `cluster` are small numbers that stand for names made at run time. */
type Command =
  | { readonly do: 'create'; readonly name: number; readonly cluster: number; readonly tag: string }
  | { readonly do: 'copy'; readonly name: number; readonly to: number }
  | { readonly do: 'delete' | 'look' | 'tag' | 'untag'; readonly name: number }
  | { readonly do: 'list' | 'update'; readonly cluster: number };

type Input = { readonly [member: string]: Json; readonly commands: readonly JsonObject[] };

const name = fc.nat({ max: 2 });
const cluster = fc.nat({ max: 1 });
const create = fc.record(
  { do: fc.constant('create'), name, cluster, tag: fc.constantFrom('', 'a', 'b') },
  { noNullPrototype: true },
);
const command = fc.oneof(
  { weight: 4, arbitrary: create },
  {
    weight: 3,
    arbitrary: fc.record(
      { do: fc.constantFrom('delete', 'look', 'tag', 'untag'), name },
      { noNullPrototype: true },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('copy'), name, to: name }, { noNullPrototype: true }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('list', 'update'), cluster }, { noNullPrototype: true }),
  },
);

function ofLength(min: number, max: number) {
  return fc
    .tuple(create, fc.array(command, { minLength: min, maxLength: max, size: 'max' }))
    .map(([first, rest]): Input => ({ commands: [first, ...rest] }));
}

const scenario: Scenario<Input> = {
  name: 'sequences',
  title:
    'Creates, copies, tags, deletes, looks and lists in any order, on two clusters and under three names.',
  needs: ['CreateCluster', 'DescribeSnapshots'],
  share: 0.25,
  strata: [
    { name: 'short', arbitrary: ofLength(1, 3) },
    { name: 'medium', arbitrary: ofLength(4, 8) },
    { name: 'long', arbitrary: ofLength(9, 20) },
  ],
  async act({ commands }, context) {
    const shape = { Description: 'as it was' };
    const clusters = [(await context.createCluster(shape)).name, (await context.createCluster(shape)).name];
    const names = [context.freshName(), context.freshName(), context.freshName()];
    for (const each of commands.filter(isCommand)) await perform(each, clusters, names, context);
    for (const each of names) await lookAt(context, each);
    for (const each of clusters) await listSnapshots(context, { ClusterName: each });
  },
};

/** Carries out one command. */
async function perform(
  step: Command,
  clusters: readonly string[],
  names: readonly string[],
  context: ScenarioContext,
): Promise<void> {
  const SnapshotName = 'name' in step ? (names[step.name] ?? '') : '';
  const ClusterName = 'cluster' in step ? (clusters[step.cluster] ?? '') : '';
  switch (step.do) {
    case 'create': {
      const Tags = step.tag === '' ? {} : { Tags: [{ Key: step.tag, Value: SnapshotName }] };
      await context.call('CreateSnapshot', { ClusterName, SnapshotName, ...Tags });
      await lookAt(context, SnapshotName);
      return context.waitUntilAvailable(ClusterName);
    }
    case 'copy': {
      if (!context.can('CopySnapshot')) return;
      await lookUntilAvailable(context, SnapshotName);
      const TargetSnapshotName = names[step.to] ?? '';
      await context.call('CopySnapshot', { SourceSnapshotName: SnapshotName, TargetSnapshotName });
      return lookAt(context, TargetSnapshotName);
    }
    case 'delete': {
      if (!context.can('DeleteSnapshot')) return;
      await lookUntilAvailable(context, SnapshotName);
      const deletion = await context.call('DeleteSnapshot', { SnapshotName });
      if (isAccepted(deletion)) await lookUntilGone(context, SnapshotName);
      return;
    }
    case 'look':
      return lookAt(context, SnapshotName);
    case 'tag':
    case 'untag': {
      const operation = step.do === 'tag' ? 'TagResource' : 'UntagResource';
      const described = context.can(operation) ? await look(context, SnapshotName) : undefined;
      const ResourceArn = described && arnOf(described);
      if (ResourceArn === undefined) return;
      const change = step.do === 'tag' ? { Tags: [{ Key: 'later', Value: 'x' }] } : { TagKeys: ['a'] };
      await context.call(operation, { ResourceArn, ...change }, 'setup');
      return;
    }
    case 'list':
      return listSnapshots(context, { ClusterName });
    case 'update':
      if (!context.can('UpdateCluster')) return;
      // Each time to another one: a description that is as before may be late.
      await context.call('UpdateCluster', { ClusterName, Description: context.freshName() }, 'setup');
      return context.waitUntilAvailable(ClusterName);
  }
}

function isCommand(value: Json | Command): value is Command {
  return isObject(value) && typeof value['do'] === 'string';
}

export default scenario;
