import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { pagings } from '../../../../vocabulary/lists.js';
import { repeatedIn } from '../../../../vocabulary/repeated.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { always } from '../../../../../harness/oracle/moments.js';
import { lastChangeMs } from '../../../../../harness/oracle/wanted-in-list.js';
import { isDue } from '../../../../vocabulary/reads.js';

const requirement: Requirement = {
  id: 'observers.nothing-twice',
  level: 'MUST',
  topic: 'paging',
  title: 'A list of snapshots has each snapshot once, on one page or on several.',
  source: source(
    'api.describe-snapshots',
    'If more records exist than the specified MaxResults value, a token is included in the response so that the remaining results can be retrieved.',
    { kind: 'meaning', from: 'The remaining results are those that no page has had yet.' },
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(pagings(observation), ({ pages }) => {
      const [first] = pages;
      const names = pages
        .flatMap(listedIn)
        .flatMap(({ Name }) => (typeof Name === 'string' ? [Name.toLowerCase()] : []));
      if (names.length < 2) return notApplicable;
      const [twice] = repeatedIn(names);
      if (twice === undefined) return satisfied;
      const cluster = first.input?.['ClusterName'];
      const changedMs =
        typeof cluster === 'string' ? lastChangeMs(first.state, cluster, pages.length) : always;
      if (!isDue(first, changedMs)) return notApplicable;
      return violated({
        step: pages.at(-1)?.index ?? 0,
        message: `The snapshot ${show(twice)} is listed twice.`,
        expected: {
          kind: 'unique',
          pointer: '/Snapshots',
          member: '/Name',
          ignoringCase: true,
          pages: pages.map(({ index }) => index),
        },
        signature: pages.length > 1 ? 'on several pages' : 'on one page',
      });
    }),
};

export default requirement;
