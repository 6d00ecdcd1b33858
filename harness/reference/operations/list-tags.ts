import { Refusal } from '../refusal.js';
import { taggedResource } from '../tagged-resource.js';
import type { Perform } from './perform.js';

/** Lists the tags of a cluster or a snapshot. */
export const listTags: Perform = (state, input) => {
  const resource = taggedResource(state, input.required('ResourceArn'));
  if ('createdAt' in resource && state.now < resource.createdAt + state.policy.tagsLagMs)
    throw new Refusal('InvalidClusterStateFault', 'The resource was created just now. Try again.');
  return { TagList: resource.tags.map(({ Key, Value }) => ({ Key, Value })) };
};
