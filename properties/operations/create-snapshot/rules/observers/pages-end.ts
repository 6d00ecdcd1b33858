import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { pagings } from '../../../../vocabulary/lists.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'observers.pages-end',
  level: 'MUST',
  title: 'Reading page after page reaches a last page, which has no `NextToken`.',
  source: source('api.describe-snapshots', 'If nextToken is returned, there are more results available.', {
    kind: 'meaning',
    from: 'The snapshots of a cluster are finitely many, so some page is the last.',
  }),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(pagings(observation), ({ pages, ended }) => {
      const last = pages.at(-1);
      if (last === undefined || pages.length < 2) return notApplicable;
      if (ended || pages.length < 12) return satisfied;
      return violated({
        step: last.index,
        message: `After ${pages.length} pages there is still a NextToken.`,
        expected: { kind: 'absent', pointer: '/NextToken' },
        signature: 'endless',
      });
    }),
};

export default requirement;
