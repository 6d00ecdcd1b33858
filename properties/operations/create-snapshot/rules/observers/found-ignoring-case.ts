import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isFound, looks } from '../../../../vocabulary/listings.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show, showOutcome } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'observers.found-ignoring-case',
  level: 'SHOULD',
  title: 'DescribeSnapshots finds a snapshot whatever the letter case of its name.',
  source: source(
    'api.create-snapshot',
    'A name for the snapshot being created. This value is stored as a lowercase string.',
    {
      kind: 'judgement',
      from: 'A stored name has no capitals, so names that differ in case are one name. The document does not say how names are looked up.',
    },
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) => {
    const all = looks(observation);
    return every(all, (look) => {
      const isOtherCase = look.name !== look.name.toLowerCase();
      // That it is there at all is certain once it was found in lower case.
      const wasFound = all.some(
        (before) =>
          before.step.index < look.step.index && before.name === look.name.toLowerCase() && isFound(before),
      );
      if (look.known.presence !== 'present' || !isOtherCase || !wasFound) return notApplicable;
      if (isFound(look)) return satisfied;
      const { outcome } = look.step.exchange;
      if (outcome.kind === 'lost' || outcome.kind === 'garbled') return notApplicable;
      return violated({
        step: look.step.index,
        message: `The snapshot is not found as ${show(look.name)}.`,
        expected: 'its description: its name is stored in lower case',
        actual: showOutcome(outcome),
        signature: 'not found',
      });
    });
  },
};

export default requirement;
