import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { snapshotNamed, type SnapshotState } from '../../harness/oracle/model-state.js';
import type { Observation } from '../observation.js';
import { accepted, isKind, stepsOf, type Placed, type With } from './steps.js';

/** A look at one snapshot by its name. */
export interface Look {
  readonly step: Placed;
  readonly name: string;
  readonly known: SnapshotState;
}

/** Every DescribeSnapshots that names one snapshot of which something is certain. */
export function looks(observation: Observation): Look[] {
  return stepsOf(observation, 'DescribeSnapshots').flatMap((step) => {
    const name = step.input?.['SnapshotName'];
    const known = snapshotNamed(step.state, name);
    // With the name of a cluster beside it, the question is another.
    const isAlone = step.input?.['ClusterName'] === undefined;
    return typeof name === 'string' && isAlone && known !== undefined && known.presence !== 'in-doubt'
      ? [{ step, name, known }]
      : [];
  });
}

/** The snapshots an answer lists. */
export function listedIn(step: With<'accepted'>): JsonObject[] {
  const list: Json | undefined = step.exchange.outcome.body['Snapshots'];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** The descriptions that an answer gives of one snapshot, whatever the case of its letters. */
export function named(step: With<'accepted'>, name: string): JsonObject[] {
  return listedIn(step).filter(
    ({ Name }) => typeof Name === 'string' && Name.toLowerCase() === name.toLowerCase(),
  );
}

/** True where a look found the snapshot. */
export function isFound({ step, name }: Look): boolean {
  return isKind('accepted')(step) && named(step, name).length > 0;
}

/** A whole list that was read page by page. */
export interface Paging {
  readonly pages: readonly With<'accepted'>[];
  /** `MaxResults` of its requests. */
  readonly size: number | undefined;
  /** True where the last page had no token: all that was to be had was read. */
  readonly ended: boolean;
}

/** The lists of one cluster's snapshots that were read from the first page on, each with its pages in order. */
export function pagings(observation: Observation): Paging[] {
  const lists = accepted(observation, 'DescribeSnapshots').filter(
    ({ input }) => input?.['SnapshotName'] === undefined,
  );
  const firsts = lists.filter(({ input }) => input?.['NextToken'] === undefined);
  return firsts.map((first) => {
    const pages = [first];
    for (let token = tokenOf(first); token !== undefined;) {
      const next = lists.find(
        ({ input, index }) => input?.['NextToken'] === token && index > (pages.at(-1)?.index ?? 0),
      );
      if (next === undefined) break;
      pages.push(next);
      token = tokenOf(next);
    }
    const last = pages.at(-1) ?? first;
    const size = first.input?.['MaxResults'];
    return { pages, size: typeof size === 'number' ? size : undefined, ended: tokenOf(last) === undefined };
  });
}

/** The token of the page after an answer, or undefined where there is none. */
export function tokenOf({ exchange }: With<'accepted'>): string | undefined {
  const token = exchange.outcome.body['NextToken'];
  return typeof token === 'string' && token !== '' ? token : undefined;
}
