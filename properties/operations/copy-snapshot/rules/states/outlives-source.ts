import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { describing } from '../../../../vocabulary/expect.js';
import { foundBy, isDue, isMissing, looks, precedes } from '../../../../vocabulary/reads.js';
import { every, notApplicable, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { accepted } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'copy-snapshot.states.outlives-source',
  level: 'MUST',
  topic: 'found',
  title: 'A copy remains when its source is deleted.',
  source: source('api.copy-snapshot', 'Makes a copy of an existing snapshot.', {
    kind: 'meaning',
    from: 'A copy is a snapshot of its own, and DeleteSnapshot deletes the one that it names.',
  }),
  support: [source('api.delete-snapshot', 'Deletes an existing snapshot.')],
  needs: ['DescribeSnapshots', 'DeleteSnapshot'],
  judge: (observation) =>
    every(accepted(observation, 'CopySnapshot'), (copying) => {
      const { SourceSnapshotName: original, TargetSnapshotName: copy } = copying.input ?? {};
      const deletion = accepted(observation, 'DeleteSnapshot').find(
        (each) => each.input?.['SnapshotName'] === original && precedes(copying, each),
      );
      if (deletion === undefined) return notApplicable;
      return every(looks(observation), (look) => {
        const { read, name, known } = look;
        const isAfter = name === copy && precedes(deletion, read);
        if (!isAfter || known.presence !== 'present') return notApplicable;
        if (foundBy(look) !== undefined) return satisfied;
        if (!isMissing(look) || !isDue(read, known.madeMs)) return notApplicable;
        return violated({
          step: read.index,
          message: `The snapshot was deleted, and its copy ${name} is gone too.`,
          expected: describing(name),
          signature: 'gone',
        });
      });
    }),
};

export default requirement;
