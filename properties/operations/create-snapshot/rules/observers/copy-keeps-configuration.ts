import { isObject } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { asIn } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { configurationSchema, differenceOf, ofShards } from '../../../../../harness/oracle/same-snapshot.js';
import { snapshotsIn } from '../../../../vocabulary/snapshots.js';
import { accepted } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'observers.copy-keeps-configuration',
  level: 'MUST',
  topic: 'same-description',
  title: 'CopySnapshot gives the copy the cluster configuration of its source.',
  source: source('api.copy-snapshot', 'Makes a copy of an existing snapshot.', {
    kind: 'meaning',
    from: 'A copy has what its original has.',
  }),
  needs: ['CopySnapshot'],
  judge: (observation) =>
    every(accepted(observation, 'CopySnapshot').flatMap(snapshotsIn), ({ step, pointer, snapshot }) => {
      const created = snapshotNamed(step.state, step.input?.['SourceSnapshotName'])?.created;
      const original = created?.['ClusterConfiguration'];
      const copied = snapshot['ClusterConfiguration'];
      if (created === undefined || !isObject(original) || !isObject(copied)) return notApplicable;
      const place = differenceOf(original, copied, ofShards, configurationSchema);
      if (place === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `The copy has another ${place} than its original.`,
        expected: asIn(
          observation,
          created,
          `/ClusterConfiguration${place}`,
          `${pointer}/ClusterConfiguration${place}`,
        ),
        signature: place,
      });
    }),
};

export default requirement;
