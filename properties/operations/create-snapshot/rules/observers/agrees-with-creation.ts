import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { asIn } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { differenceOf, snapshotSchema, whileMaking } from '../../../../../harness/oracle/same-snapshot.js';
import { descriptions } from '../../../../vocabulary/reads.js';

const requirement: Requirement = {
  id: 'observers.agrees-with-creation',
  level: 'MUST',
  topic: 'same-description',
  title: 'DescribeSnapshots describes a snapshot as the response to its creation did, except for its status.',
  source: source('api.create-snapshot', 'Creates a copy of an entire cluster at a specific moment in time.', {
    kind: 'self-consistency',
    from: 'Both responses describe one copy, made at one moment.',
  }),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(descriptions(observation), ({ read, pointer, snapshot: found, known }) => {
      const { presence, created } = known;
      // Names that differ in letter case are two snapshots on a target that breaks names.stored-lower-case.
      const isSame = created?.['Name'] === undefined || created['Name'] === found['Name'];
      if (presence !== 'present' || created === undefined || !isSame) return notApplicable;
      const place = differenceOf(created, found, whileMaking, snapshotSchema);
      if (place === undefined) return satisfied;
      return violated({
        step: read.index,
        message: `DescribeSnapshots shows another ${place} than CreateSnapshot did.`,
        expected: asIn(observation, created, place, pointer + place),
        signature: place,
      });
    }),
};

export default requirement;
