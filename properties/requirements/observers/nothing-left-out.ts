import { source } from '../../../spec/model.js';
import type { Requirement } from '../../requirement.js';
import { wasInsistedOn } from '../../vocabulary/insistence.js';
import { listedIn, named, pagings } from '../../vocabulary/listings.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show } from '../../vocabulary/show.js';
import { accepted } from '../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'observers.nothing-left-out',
  level: 'MUST',
  title: 'A list that was read to its end holds every snapshot that was made of the cluster.',
  source: source('api.describe-snapshots', 'just the snapshots associated with a particular cluster'),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(pagings(observation), ({ pages, ended }) => {
      const [first] = pages;
      const cluster = first?.input?.['ClusterName'];
      if (
        first === undefined ||
        !ended ||
        typeof cluster !== 'string' ||
        first.input?.['Source'] === 'system'
      )
        return silent;
      const listed = new Set(
        pages.flatMap(listedIn).map(({ Name }) => (typeof Name === 'string' ? Name.toLowerCase() : '')),
      );
      const made = [...first.known.snapshots].filter(
        ([, snapshot]) => snapshot.presence === 'present' && snapshot.cluster === cluster.toLowerCase(),
      );
      if (made.length === 0) return silent;
      const missing = made.find(([name]) => !listed.has(name));
      if (missing === undefined) return held;
      // The list may lag behind the snapshot: it must have held it before, or have been asked for again and again.
      const wasListed = accepted(observation, 'DescribeSnapshots').some(
        (before) =>
          before.index < first.index &&
          before.input?.['ClusterName'] === cluster &&
          before.input['SnapshotName'] === undefined &&
          named(before, missing[0]).length > 0,
      );
      if (!wasListed && !wasInsistedOn(observation, first)) return silent;
      return violated({
        step: pages.at(-1)?.index ?? first.index,
        message: `The snapshot ${missing[0]} was made of the cluster, and is not in its list.`,
        expected: show(made.map(([name]) => name)),
        actual: show([...listed]),
        pointer: '/Snapshots',
        signature: pages.length > 1 ? 'between pages' : 'on one page',
      });
    }),
};

export default requirement;
