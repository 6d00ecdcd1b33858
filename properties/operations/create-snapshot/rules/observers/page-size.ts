import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';
import { accepted } from '../../../../vocabulary/steps.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'observers.page-size',
  level: 'MUST',
  topic: 'page-size',
  title: 'A page of DescribeSnapshots has at most `MaxResults` snapshots.',
  source: source(
    'api.describe-snapshots',
    'The maximum number of records to include in the response. If more records exist than the specified MaxResults value, a token is included in the response so that the remaining results can be retrieved.',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(accepted(observation, 'DescribeSnapshots'), (step) => {
      const most = step.input?.['MaxResults'];
      if (typeof most !== 'number') return notApplicable;
      const found = listedIn(step).length;
      if (found <= most) return satisfied;
      return violated({
        step: step.index,
        message: 'The page has more records than MaxResults allows.',
        expected: { kind: 'count', pointer: '/Snapshots', max: most },
        signature: 'too large',
      });
    }),
};

export default requirement;
