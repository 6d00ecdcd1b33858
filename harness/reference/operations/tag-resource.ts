import { taggedResource } from '../tagged-resource.js';
import { checkCount, mergeTags, tagsOf } from '../tagging.js';
import type { Perform } from './table.js';

/** Puts tags on a cluster or a snapshot; answers all it has then. */
export const tagResource: Perform = (plane, input) => {
  const resource = taggedResource(plane, input.required('ResourceArn'));
  const tags = mergeTags(resource.tags, tagsOf(input) ?? []);
  checkCount(tags);
  resource.tags = tags;
  return { TagList: tags.map(({ Key, Value }) => ({ Key, Value })) };
};
