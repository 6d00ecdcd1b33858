import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { pagings, tokenOf, type Page } from '../../../../vocabulary/lists.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'observers.pages-end',
  level: 'MUST',
  topic: 'paging',
  title: 'Reading page after page reaches a last page, which has no `NextToken`.',
  source: source('api.describe-snapshots', 'If nextToken is returned, there are more results available.', {
    kind: 'meaning',
    from: 'The snapshots of a cluster are finitely many, so some page is the last.',
  }),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(pagings(observation), ({ pages, ended }) => {
      if (pages.length < 2) return notApplicable;
      // An empty page is allowed, and how many follow each other is not said: only a circle has no end for sure.
      const again = pages.findIndex((page, index) => isCircle(page, pages.slice(0, index)));
      const page = pages[again];
      if (page === undefined) return ended ? satisfied : notApplicable;
      return violated({
        step: page.index,
        message: `Page ${again + 1} lists nothing new, and its NextToken is that of an earlier page.`,
        expected: { kind: 'absent', pointer: '/NextToken' },
        signature: 'endless',
      });
    }),
};

/** True for a page after which reading begins again where it was before. */
function isCircle(page: Page, before: readonly Page[]): boolean {
  const token = tokenOf(page);
  const known = new Set(before.flatMap(listedIn).map(({ Name }) => Name));
  return (
    token !== undefined &&
    before.some((other) => tokenOf(other) === token) &&
    listedIn(page).every(({ Name }) => known.has(Name))
  );
}

export default requirement;
