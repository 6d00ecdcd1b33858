import { at, type JsonObject } from '../../spec/json.js';
import { snapshotNamed, type ModelState, type SnapshotState } from './model-state.js';
import { always, never, type Moment } from './moments.js';
import { anAnswer, isUnanswered, snapshotsShown, type StateRead, type Wanted } from './wanted.js';

/** What is wanted of a list of one cluster's snapshots that was read page by page, to its end or not. */
export function wantedInList(pages: readonly StateRead[]): Wanted[] {
  const [first] = pages;
  const { ClusterName: cluster, Source: source } = first?.input ?? {};
  if (first === undefined || typeof cluster !== 'string') return [];
  if (pages.some(isUnanswered)) return [anAnswer];
  const last = pages.at(-1);
  const isEnded =
    last?.exchange.outcome.kind === 'accepted' && tokenIn(last.exchange.outcome.body) === undefined;
  const names = pages.flatMap(namesIn);
  const listed = new Set(names);
  const changedMs = lastChangeMs(first.state, cluster, pages.length);
  const isLeftOut = ([name, { presence, cluster: of }]: readonly [string, SnapshotState]): boolean =>
    presence === 'present' && of === cluster.toLowerCase() && !listed.has(name);
  const leftOut = isEnded && source !== 'system' ? [...first.state.snapshots].filter(isLeftOut) : [];
  const left = [...first.state.snapshots].filter(
    ([name, { presence, incarnation }]) => presence === 'absent' && incarnation > 0 && listed.has(name),
  );
  return [
    ...leftOut.map(([, { madeMs }]): Wanted => ({
      kind: 'fact',
      what: source === 'user' ? 'listed by source' : 'listed',
      sinceMs: Math.max(madeMs, changedMs),
    })),
    ...left.map(([, { goneMs }]): Wanted => ({ kind: 'fact', what: 'left the lists', sinceMs: goneMs })),
    ...(listed.size < names.length && pages.length > 1
      ? [{ kind: 'fact', what: 'listed once', sinceMs: changedMs } as const]
      : []),
  ];
}

/** The names of the snapshots that are listed though they are gone, of which only a read says so that may have been late. */
export function saidToBeGone(pages: readonly StateRead[]): string[] {
  return pages.flatMap((page) =>
    namesIn(page).filter((name) => {
      const known = snapshotNamed(page.state, name);
      return known?.presence === 'absent' && known.goneMs === never;
    }),
  );
}

/**
 * When the set last changed that a list of a cluster's snapshots shows, as far as that matters: a list on several pages is
 * put together from reads of several moments, so it is whole only where the set was the same at all of them. `never`
 * while it is in doubt what the set is.
 */
export function lastChangeMs(state: ModelState, cluster: string, pages: number): Moment {
  if (pages === 1) return always;
  const changes = [...state.snapshots.values()]
    .filter((each) => each.cluster === cluster.toLowerCase() || isOfUnknownCluster(each))
    .map(({ presence, madeMs, goneMs }) => {
      if (presence === 'in-doubt') return never;
      return presence === 'present' ? madeMs : goneMs;
    });
  return Math.max(always, ...changes);
}

/** True for a snapshot of which it is not known whether it was made. */
function isOfUnknownCluster({ presence, cluster }: SnapshotState): boolean {
  return presence === 'in-doubt' && cluster === undefined;
}

function namesIn(read: StateRead): string[] {
  return snapshotsShown(read).flatMap(({ Name }) => (typeof Name === 'string' ? [Name.toLowerCase()] : []));
}

function tokenIn(body: JsonObject): string | undefined {
  const token = at(body, '/NextToken');
  return typeof token === 'string' && token !== '' ? token : undefined;
}
