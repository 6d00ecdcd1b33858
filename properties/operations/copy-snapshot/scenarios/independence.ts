import fc from 'fast-check';
import type { Json, JsonObject } from '../../../../spec/json.js';
import type { Scenario, ScenarioContext } from '../../../scenario.js';
import { makeSnapshot } from '../../../vocabulary/available-snapshot.js';
import {
  arnOf,
  listSnapshots,
  look,
  lookAt,
  lookUntilAvailable,
  lookUntilGone,
} from '../../../vocabulary/look.js';
import { isAccepted } from '../../../vocabulary/steps.js';

/** Whether the source is changed and deleted, or the copy. */
type Input = { readonly [member: string]: Json; readonly first: 'source' | 'copy' };

const scenario: Scenario<Input> = {
  name: 'copy-snapshot.independence',
  title: 'Copies a snapshot with and without tags, then changes and deletes the source, or a copy.',
  needs: ['DescribeSnapshots', 'DeleteSnapshot'],
  share: 0.02,
  strata: (['source', 'copy'] as const).map((first) => ({
    name: `the ${first} goes first`,
    arbitrary: fc.constant({ first }),
  })),
  async act({ first }, context) {
    const { name } = await context.leaseCluster();
    const source = await makeSnapshot(context, name, { Tags: [{ Key: 'of', Value: 'source' }] });
    const heir = await copy(context, source);
    const own = await copy(context, source, { Tags: [{ Key: 'own', Value: 'tag' }] });
    const [gone, left] = first === 'source' ? [source, heir] : [heir, source];
    await tag(context, gone);
    for (const each of [left, own]) await lookAt(context, each);
    const deletion = await context.call('DeleteSnapshot', { SnapshotName: gone });
    if (isAccepted(deletion)) await lookUntilGone(context, gone);
    for (const each of [left, own]) await lookAt(context, each);
    await listSnapshots(context, { ClusterName: name });
    await copy(context, left);
  },
};

/** Copies a snapshot, and looks until the copy is available. Answers its name. */
async function copy(context: ScenarioContext, source: string, more: JsonObject = {}): Promise<string> {
  const name = context.freshName();
  await context.call('CopySnapshot', { SourceSnapshotName: source, TargetSnapshotName: name, ...more });
  await lookUntilAvailable(context, name);
  await lookAt(context, name);
  return name;
}

/** Puts one more tag on a snapshot. */
async function tag(context: ScenarioContext, name: string): Promise<void> {
  const described = context.can('TagResource') ? await look(context, name) : undefined;
  const ResourceArn = described && arnOf(described);
  if (ResourceArn === undefined) return;
  await context.call('TagResource', { ResourceArn, Tags: [{ Key: 'later', Value: 'x' }] }, 'setup');
}

export default scenario;
