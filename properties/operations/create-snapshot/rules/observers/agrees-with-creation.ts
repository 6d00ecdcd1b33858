import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { listedIn } from '../../../../vocabulary/listings.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { differenceOf, whileMaking } from '../../../../vocabulary/same-snapshot.js';
import { show } from '../../../../vocabulary/show.js';
import { accepted } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'observers.agrees-with-creation',
  level: 'MUST',
  title: 'DescribeSnapshots describes a snapshot as the response to its creation did, except for its status.',
  source: source('api.create-snapshot', 'Creates a copy of an entire cluster at a specific moment in time.', {
    kind: 'self-consistency',
    from: 'Both responses describe one copy, made at one moment.',
  }),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(accepted(observation, 'DescribeSnapshots'), (step) =>
      every(listedIn(step).entries(), ([index, found]) => {
        const created = snapshotNamed(step.state, found['Name']);
        // Two that differ in the case of their letters are two where names are not stored in lower case: another rule’s matter.
        const isSame = created?.created?.['Name'] === undefined || created.created['Name'] === found['Name'];
        if (created?.presence !== 'present' || created.created === undefined || !isSame) return notApplicable;
        const pointer = differenceOf(created.created, found, whileMaking);
        if (pointer === undefined) return satisfied;
        return violated({
          step: step.index,
          message: `DescribeSnapshots says another ${pointer} than CreateSnapshot did.`,
          expected: show(at(created.created, pointer)),
          actual: show(at(found, pointer)),
          pointer: `/Snapshots/${index}${pointer}`,
          signature: pointer,
        });
      }),
    ),
};

export default requirement;
