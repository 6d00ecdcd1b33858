import { Refusal } from '../answer.js';
import { taggedResource } from '../tagged-resource.js';
import type { Perform } from './table.js';

/** Lists the tags of a cluster or a snapshot. */
export const listTags: Perform = (plane, input) => {
  const resource = taggedResource(plane, input.required('ResourceArn'));
  if ('createdAt' in resource && plane.now < resource.createdAt + plane.policy.tagsLagMs)
    throw new Refusal('InvalidClusterStateFault', 'The resource was created just now. Try again.');
  return { TagList: resource.tags.map(({ Key, Value }) => ({ Key, Value })) };
};
