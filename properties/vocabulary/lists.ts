import type { Observation } from '../observation.js';
import { precedes, reads, type Read } from './reads.js';
import { isKind, type With } from './steps.js';

/** A page of a list. */
export type Page = Read & With<'accepted'>;

/** A whole list that was read page by page. */
export interface Paging {
  readonly pages: readonly [Page, ...Page[]];
  /** `MaxResults` of its requests. */
  readonly size: number | undefined;
  /** True where the last page had no token: all that was to be had was read. */
  readonly ended: boolean;
}

/** The lists of snapshots that were read from the first page on, each with its pages in order. */
export function pagings(observation: Observation): Paging[] {
  const lists = reads(observation, 'DescribeSnapshots')
    .filter(isKind('accepted'))
    .filter(({ input }) => input?.['SnapshotName'] === undefined);
  const firsts = lists.filter(({ input }) => input?.['NextToken'] === undefined);
  return firsts.map((first) => {
    const pages: [Page, ...Page[]] = [first];
    let last = first;
    for (let token = tokenOf(first); token !== undefined; token = tokenOf(last)) {
      const next = lists.find((page) => page.input?.['NextToken'] === token && precedes(last, page));
      if (next === undefined) break;
      pages.push(next);
      last = next;
    }
    const size = first.input?.['MaxResults'];
    return { pages, size: typeof size === 'number' ? size : undefined, ended: tokenOf(last) === undefined };
  });
}

/** The token of the page after an answer, or undefined where there is none. */
export function tokenOf({ exchange }: With<'accepted'>): string | undefined {
  const token = exchange.outcome.body['NextToken'];
  return typeof token === 'string' && token !== '' ? token : undefined;
}
