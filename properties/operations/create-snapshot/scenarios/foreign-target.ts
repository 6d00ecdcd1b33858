import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import { service, targetHeader } from '../../../../spec/service.js';
import type { Scenario } from '../../../scenario.js';
import { look } from '../../../vocabulary/look.js';

/** The X-Amz-Target to send; null for none. */
type Input = { readonly [member: string]: Json; readonly target: string | null };

const kinds: readonly { readonly name: string; readonly targets: readonly (string | null)[] }[] = [
  { name: 'no header', targets: [null] },
  { name: 'empty', targets: [''] },
  {
    name: 'an operation that does not exist',
    targets: [targetHeader('CreateSnapshots'), targetHeader('MakeSnapshot')],
  },
  { name: 'no operation', targets: [service.targetPrefix, targetHeader('')] },
  { name: 'no service', targets: ['.CreateSnapshot', 'CreateSnapshot'] },
  {
    name: 'an inherited name',
    targets: ['__proto__', 'constructor', 'toString'].map(targetHeader),
  },
];

const scenario: Scenario<Input> = {
  name: 'foreign-target',
  title: 'Sends requests whose X-Amz-Target names no operation of the service.',
  needs: [],
  share: 0.12,
  strata: kinds.map(({ name, targets }) => ({
    name,
    arbitrary: fc.constantFrom(...targets).map((target) => ({ target })),
  })),
  async act({ target }, context) {
    const ClusterName = (await context.leaseCluster()).name;
    const SnapshotName = context.freshName();
    const input = { ClusterName, SnapshotName };
    await context.send(undefined, {
      headers: { 'x-amz-target': target ?? undefined },
      body: JSON.stringify(input),
      intended: { operation: 'CreateSnapshot', input },
    });
    await look(context, SnapshotName);
  },
};

export default scenario;
