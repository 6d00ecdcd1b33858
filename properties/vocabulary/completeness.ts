import type { JsonObject } from '../../spec/json.js';
import { lastChangeMs } from '../../harness/oracle/wanted-in-list.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { pagings } from './lists.js';
import { isDue } from './reads.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { listedIn } from './snapshots.js';

/**
 * Every complete list of the snapshots of a cluster to which the rule applies has each manual snapshot of the cluster.
 *
 * @param isMeant whether the rule applies to a list, given the request for its first page
 */
export function holdsAllMade(observation: Observation, isMeant: (input: JsonObject) => boolean): Ruling {
  return every(pagings(observation), ({ pages, ended }) => {
    const [first] = pages;
    const cluster = first.input?.['ClusterName'];
    if (first.input === undefined || !ended || typeof cluster !== 'string' || !isMeant(first.input))
      return notApplicable;
    const listed = new Set(
      pages.flatMap(listedIn).map(({ Name }) => (typeof Name === 'string' ? Name.toLowerCase() : '')),
    );
    const made = [...first.state.snapshots].filter(
      ([, { presence, cluster: of }]) => presence === 'present' && of === cluster.toLowerCase(),
    );
    if (made.length === 0) return notApplicable;
    const missing = made.filter(([name]) => !listed.has(name));
    if (missing.length === 0) return satisfied;
    const changedMs = lastChangeMs(first.state, cluster, pages.length);
    const due = missing.find(([, { madeMs }]) => isDue(first, Math.max(madeMs, changedMs)));
    if (due === undefined) return notApplicable;
    return violated({
      step: pages.at(-1)?.index ?? first.index,
      message: `The snapshot ${due[0]} of the cluster exists, but the list does not have it.`,
      expected: {
        kind: 'includes',
        pointer: '/Snapshots',
        where: { '/Name': due[0] },
        ignoringCase: true,
        pages: pages.map(({ index }) => index),
      },
      signature: pages.length > 1 ? 'between pages' : 'on one page',
    });
  });
}
