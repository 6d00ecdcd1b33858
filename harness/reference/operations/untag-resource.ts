import { taggedResource } from '../tagged-resource.js';
import type { Perform } from './perform.js';

/** Takes tags off a cluster or a snapshot; answers those that remain. */
export const untagResource: Perform = (state, input) => {
  const resource = taggedResource(state, input.required('ResourceArn'));
  const given = input.strings('TagKeys');
  if (given === undefined) throw input.refuse('The parameter TagKeys must be provided.');
  const keys = new Set(given);
  resource.tags = resource.tags.filter(({ Key }) => !keys.has(Key));
  return { TagList: resource.tags.map(({ Key, Value }) => ({ Key, Value })) };
};
