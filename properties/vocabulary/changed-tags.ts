import { resourceNamedBy } from '../../spec/arn.js';
import {
  clusterNamed,
  snapshotNamed,
  type ClusterState,
  type SnapshotState,
  type TagChanges,
} from '../../harness/oracle/model-state.js';
import {
  isSameTags,
  tagMap,
  tagsExpectedOf,
  withoutReserved,
  type TagMap,
} from '../../harness/oracle/tags.js';
import type { Observation, Step } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { hasTag } from './expect-tags.js';
import { once } from './once.js';
import { every, notApplicable, satisfied, violated } from './ruling.js';
import { show } from './show.js';
import { isDue, reads, type Read } from './reads.js';
import { isKind, type With } from './steps.js';
import { tagsIn } from './tags.js';

/** What an answer of ListTags shows of a snapshot or a cluster whose tags are known. */
export interface ResourceTagRead {
  readonly step: Read & With<'accepted'>;
  /** The tags that it must have: those it was created with, and what changed them since. */
  readonly expected: TagMap;
  /** The tags that the target shows. */
  readonly actual: TagMap;
  /** What changed them; undefined where nothing did. */
  readonly changes: TagChanges | undefined;
  /** Keys of `expected` that some request gave. That the others were inherited, only the developer guide promises. */
  readonly given: readonly string[];
}

/**
 * Every answer of ListTags of a resource whose tags are known and unambiguous, that has to show what changed them last, or
 * does.
 */
export const resourceTagReads = once((observation): readonly ResourceTagRead[] =>
  reads(observation, 'ListTags')
    .filter(isKind('accepted'))
    .flatMap((step) => readOf(step) ?? []),
);

function readOf(step: Read & With<'accepted'>): ResourceTagRead | undefined {
  const resource = taggedResource(step);
  const expected = resource && tagsExpectedOf(resource.known);
  if (resource === undefined || expected === undefined) return undefined;
  const { madeMs, tagChanges: changes } = resource.known;
  const actual = withoutReserved(tagMap(tagsIn(step)));
  const isInTime = isDue(step, madeMs) && (changes === undefined || isDue(step, changes.sinceMs));
  if (!isInTime && !isSameTags(actual, expected)) return undefined;
  const given = [...expected.keys()].filter((key) => resource.isOwn || changes?.put.has(key));
  return { step, expected, actual, changes, given };
}

/** A resource that a request names by its ARN, with what is known of it. */
export interface TaggedResource {
  readonly known: SnapshotState | ClusterState;
  /** Whether a request gave it the tags that it was created with: else it inherited them. */
  readonly isOwn: boolean;
}

/** The resource whose ARN a request names, where anything is known of it. */
export function taggedResource({ input, state }: Pick<Step, 'input' | 'state'>): TaggedResource | undefined {
  const resource = resourceNamedBy(input?.['ResourceArn']);
  if (resource?.kind === 'snapshot') {
    const known = snapshotNamed(state, resource.name);
    return known && { known, isOwn: known.tagsFrom === 'request' };
  }
  const known = clusterNamed(state, resource?.name);
  return known && { known, isOwn: known.requestedConfig !== undefined };
}

/**
 * What changed the tags of a resource last has left alone the tags that it did not name.
 *
 * @param last what it did: put tags on, or take some off
 * @param named the keys that it may have changed
 */
export function othersKept(last: TagChanges['last'], named: (changes: TagChanges) => ReadonlySet<string>) {
  return (observation: Observation): Ruling =>
    every(resourceTagReads(observation), ({ step, expected, actual, changes, given }) => {
      if (changes?.last !== last) return notApplicable;
      const others = given.filter((key) => !named(changes).has(key));
      if (others.length === 0) return notApplicable;
      const lost = others.find((key) => actual.get(key) !== expected.get(key));
      if (lost === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `A tag that the request did not name is gone, or has another value: ${show(lost)}.`,
        expected: hasTag([lost, expected.get(lost)]),
        signature: actual.has(lost) ? 'changed' : 'lost',
      });
    });
}
