import fc from 'fast-check';
import type { Json, JsonObject } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { makeSnapshot } from '../../../vocabulary/available-snapshot.js';
import { refuseThenCorrect } from '../../../vocabulary/corrected.js';
import { foreignSyntaxes } from '../../../vocabulary/foreign-syntax.js';
import { look, lookAt } from '../../../vocabulary/look.js';

/** The name of a syntax. */
type Input = { readonly [member: string]: Json; readonly syntax: string };

const scenario: Scenario<Input> = {
  name: 'foreign-syntax',
  title:
    'Sends text in the syntax of other protocols in every member, which speaks of a snapshot that exists to be harmed.',
  needs: ['DescribeSnapshots'],
  share: 0.12,
  strata: Object.keys(foreignSyntaxes).map((syntax) => ({
    name: syntax,
    arbitrary: fc.constant({ syntax }),
  })),
  async act({ syntax }, context) {
    const { name: ClusterName, requestedConfig } = await context.leaseCluster();
    const witness = await makeSnapshot(context, ClusterName);
    // A cluster that the user gave is not spoken of.
    const isGiven = requestedConfig === undefined;
    const text = foreignSyntaxes[syntax]?.({ snapshot: witness }) ?? '';
    const fresh = (more: JsonObject): JsonObject => ({
      ClusterName,
      SnapshotName: context.freshName(),
      ...more,
    });
    await refuseThenCorrect(context, {
      operation: 'CreateSnapshot',
      wrong: [
        ...(isGiven ? [] : [fresh({ ClusterName: ClusterName + text })]),
        fresh({ SnapshotName: context.freshName() + text }),
        // The name is taken.
        { ClusterName, SnapshotName: witness, Tags: [{ Key: 'k', Value: text }] },
        fresh({ KmsKeyId: text }),
      ],
      right: fresh({
        Tags: [
          { Key: text.slice(0, 128), Value: 'v' },
          { Key: 'k', Value: text.slice(0, 256) },
        ],
      }),
      look: async ({ SnapshotName, KmsKeyId, Tags }) => {
        await look(context, witness);
        if (Tags !== undefined && SnapshotName !== witness && typeof SnapshotName === 'string')
          return lookAt(context, SnapshotName);
        // Whether a key exists can't be seen from the request: it may have been accepted.
        if (KmsKeyId !== undefined) await context.waitUntilAvailable(ClusterName);
      },
    });
  },
};

export default scenario;
