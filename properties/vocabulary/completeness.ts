import type { JsonObject } from '../../spec/json.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { wasInsistedOn } from './insistence.js';
import { listedIn, named, pagings } from './listings.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { show } from './show.js';
import { accepted, type With } from './steps.js';

/**
 * Whether every list of a cluster's snapshots that was read to its end, and that the rule speaks of, holds each
 * snapshot that was made of the cluster by hand.
 *
 * @param isMeant of the request for the first page, whether the rule speaks of its list
 */
export function holdsAllMade(observation: Observation, isMeant: (input: JsonObject) => boolean): Ruling {
  return every(pagings(observation), ({ pages, ended }) => {
    const [first] = pages;
    const cluster = first?.input?.['ClusterName'];
    if (first?.input === undefined || !ended || typeof cluster !== 'string' || !isMeant(first.input))
      return notApplicable;
    const listed = new Set(
      pages.flatMap(listedIn).map(({ Name }) => (typeof Name === 'string' ? Name.toLowerCase() : '')),
    );
    const made = [...first.state.snapshots]
      .filter(([, { presence, cluster: of }]) => presence === 'present' && of === cluster.toLowerCase())
      .map(([name]) => name);
    const missing = made.find((name) => !listed.has(name));
    if (made.length === 0) return notApplicable;
    if (missing === undefined) return satisfied;
    // The list may lag behind the snapshot: it must have held it before, or have been asked for again and again.
    if (!wasListed(observation, first, missing) && !wasInsistedOn(observation, first)) return notApplicable;
    return violated({
      step: pages.at(-1)?.index ?? first.index,
      message: `The snapshot ${missing} was made of the cluster, and is not in its list.`,
      expected: show(made),
      actual: show([...listed]),
      pointer: '/Snapshots',
      signature: pages.length > 1 ? 'between pages' : 'on one page',
    });
  });
}

/** True where a list of the same cluster held the snapshot before. */
function wasListed(observation: Observation, first: With<'accepted'>, name: string): boolean {
  return accepted(observation, 'DescribeSnapshots').some(
    (before) =>
      before.index < first.index &&
      before.input?.['ClusterName'] === first.input?.['ClusterName'] &&
      before.input?.['SnapshotName'] === undefined &&
      named(before, name).length > 0,
  );
}
