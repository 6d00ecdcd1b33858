import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../../../spec/json.js';
import type { Step } from '../../../observation.js';
import type { Scenario, ScenarioContext } from '../../../scenario.js';
import { arnOf, awaitAbsence, awaitAvailableIfThere, describe, lookAt } from '../../../vocabulary/look.js';
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
  share: 0.3,
  strata: [
    { name: 'short', arbitrary: ofLength(1, 3) },
    { name: 'medium', arbitrary: ofLength(4, 8) },
    { name: 'long', arbitrary: ofLength(9, 20) },
  ],
  async act({ commands }, context) {
    const shape = { Description: 'as it was' };
    const clusters = [(await context.createCluster(shape)).name, (await context.createCluster(shape)).name];
    const names = [context.freshName(), context.freshName(), context.freshName()];
    const made = new Map<string, Step>();
    for (const each of commands.filter(isCommand)) await perform(each, clusters, names, made, context);
    for (const each of names) await lookAt(context, each, made.get(each));
    for (const each of clusters) await context.call('DescribeSnapshots', { ClusterName: each }, 'probe');
  },
};

/** Carries out one command; `made` keeps the answers that created what should still be there. */
async function perform(
  step: Command,
  clusters: readonly string[],
  names: readonly string[],
  made: Map<string, Step>,
  context: ScenarioContext,
): Promise<void> {
  const SnapshotName = 'name' in step ? (names[step.name] ?? '') : '';
  const ClusterName = 'cluster' in step ? (clusters[step.cluster] ?? '') : '';
  switch (step.do) {
    case 'create': {
      const Tags = step.tag === '' ? {} : { Tags: [{ Key: step.tag, Value: SnapshotName }] };
      const creation = await context.call('CreateSnapshot', { ClusterName, SnapshotName, ...Tags });
      if (isAccepted(creation)) made.set(SnapshotName, creation);
      await lookAt(context, SnapshotName, creation);
      return context.waitUntilAvailable(ClusterName);
    }
    case 'copy': {
      if (!context.can('CopySnapshot')) return;
      await awaitAvailableIfThere(context, SnapshotName);
      const TargetSnapshotName = names[step.to] ?? '';
      const copying = await context.call('CopySnapshot', {
        SourceSnapshotName: SnapshotName,
        TargetSnapshotName,
      });
      if (isAccepted(copying)) made.set(TargetSnapshotName, copying);
      return lookAt(context, TargetSnapshotName, copying);
    }
    case 'delete': {
      if (!context.can('DeleteSnapshot')) return;
      await awaitAvailableIfThere(context, SnapshotName);
      const deletion = await context.call('DeleteSnapshot', { SnapshotName });
      if (!isAccepted(deletion)) return;
      made.delete(SnapshotName);
      await awaitAbsence(context, SnapshotName);
      return;
    }
    case 'look':
      return lookAt(context, SnapshotName);
    case 'tag':
    case 'untag': {
      const operation = step.do === 'tag' ? 'TagResource' : 'UntagResource';
      const described = context.can(operation) ? await describe(context, SnapshotName) : undefined;
      const ResourceArn = described && arnOf(described);
      if (ResourceArn === undefined) return;
      const change = step.do === 'tag' ? { Tags: [{ Key: 'later', Value: 'x' }] } : { TagKeys: ['a'] };
      await context.call(operation, { ResourceArn, ...change }, 'setup');
      return;
    }
    case 'list':
      await context.call('DescribeSnapshots', { ClusterName }, 'probe');
      return;
    case 'update':
      if (!context.can('UpdateCluster')) return;
      await context.call('UpdateCluster', { ClusterName, Description: 'changed' }, 'setup');
      return context.waitUntilAvailable(ClusterName);
  }
}

function isCommand(value: Json | Command): value is Command {
  return isObject(value) && typeof value['do'] === 'string';
}

export default scenario;
