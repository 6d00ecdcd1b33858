import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { accepted } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'observers.one-by-name',
  level: 'MUST',
  topic: 'filters',
  title: 'DescribeSnapshots with a snapshot name describes only that snapshot, and only once.',
  source: source(
    'api.describe-snapshots',
    'A user-supplied name of the snapshot. If this parameter is specified, only this named snapshot is described.',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(accepted(observation, 'DescribeSnapshots'), (step) => {
      const name = step.input?.['SnapshotName'];
      const names = listedIn(step).map(({ Name }) => Name ?? null);
      if (typeof name !== 'string' || names.length === 0) return notApplicable;
      const isRight =
        names.length === 1 && typeof names[0] === 'string' && names[0].toLowerCase() === name.toLowerCase();
      if (isRight) return satisfied;
      return violated({
        step: step.index,
        message: `The request asked for ${show(name)} only, but the response has other snapshots.`,
        expected: { kind: 'only', pointer: '/Snapshots', where: { '/Name': name }, ignoringCase: true },
        signature: names.length === 1 ? 'another' : 'several',
      });
    }),
};

export default requirement;
