import { source } from '../../../../../spec/model.js';
import type { Observation } from '../../../../observation.js';
import type { Requirement } from '../../../../requirement.js';
import { pagings, type Paging } from '../../../../vocabulary/lists.js';
import { isDue } from '../../../../vocabulary/reads.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'observers.unfiltered-list-whole',
  level: 'SHOULD',
  topic: 'found',
  title: 'A list of all snapshots has every snapshot that was created.',
  why: 'While others make and delete snapshots, a list that is read page by page may leave some out.',
  source: source(
    'api.describe-snapshots',
    'By default, DescribeSnapshots lists all of your snapshots; it can optionally describe a single snapshot, or just the snapshots associated with a particular cluster.',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) => {
    const lists = unfiltered(observation);
    return every(lists.entries(), ([index, list]) => {
      const [first] = list.pages;
      const [name] = missingFrom(list);
      if (name === undefined) return satisfied;
      // A list on one page is of one moment; of several pages, two readings must agree.
      const next = lists[index + 1];
      const isSure = list.pages.length === 1 || (next !== undefined && missingFrom(next).includes(name));
      if (!isSure) return notApplicable;
      return violated({
        step: list.pages.at(-1)?.index ?? first.index,
        message: `The snapshot ${name} exists, but the list of all snapshots does not have it.`,
        expected: {
          kind: 'includes',
          pointer: '/Snapshots',
          where: { '/Name': name },
          ignoringCase: true,
          pages: list.pages.map((page) => page.index),
        },
        signature: list.pages.length > 1 ? 'between pages' : 'on one page',
      });
    });
  },
};

/** The lists of all snapshots, or of all that were made by hand, that were read to their ends. */
function unfiltered(observation: Observation): Paging[] {
  return pagings(observation).filter(({ pages: [{ input }], ended }) => {
    const { ClusterName, Source } = input ?? {};
    return ended && input !== undefined && ClusterName === undefined && Source !== 'system';
  });
}

/** The snapshots of the case that a list does not have, though it had to have them. */
function missingFrom({ pages }: Paging): string[] {
  const [first] = pages;
  const listed = new Set(
    pages.flatMap(listedIn).map(({ Name }) => (typeof Name === 'string' ? Name.toLowerCase() : '')),
  );
  return [...first.state.snapshots].flatMap(([name, { presence, madeMs }]) =>
    presence === 'present' && !listed.has(name) && isDue(first, madeMs) ? [name] : [],
  );
}

export default requirement;
