import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswersTo } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.source-manual',
  level: 'MUST',
  topic: 'manual-source',
  title: 'A snapshot that was created by CreateSnapshot has the `Source` `manual`.',
  source: source(
    'api.snapshot',
    'Indicates whether the snapshot is from an automatic backup (automated) or was created manually (manual).',
  ),
  support: [
    source(
      'client.terraform-tests',
      'resource.TestCheckResourceAttr(resourceName, names.AttrSource, "manual")',
    ),
  ],
  judge: (observation) =>
    every(snapshotsInAnswersTo(observation, 'CreateSnapshot'), ({ step, pointer, snapshot: { Source } }) => {
      if (Source === undefined) return notApplicable;
      if (Source === 'manual') return satisfied;
      return violated({
        step: step.index,
        message: 'CreateSnapshot created the snapshot, but its Source is not manual.',
        expected: { kind: 'equals', pointer: `${pointer}/Source`, value: 'manual' },
        signature: 'differs',
      });
    }),
};

export default requirement;
