import { taggedResource } from '../tagged-resource.js';
import { checkCount, mergeTags, tagsOf } from '../tagging.js';
import type { Perform } from './perform.js';

/** Puts tags on a cluster or a snapshot; answers all it has then. */
export const tagResource: Perform = (state, input) => {
  const resource = taggedResource(state, input.required('ResourceArn'));
  const added = tagsOf(input);
  if (added === undefined) throw input.refuse('The parameter Tags must be provided.');
  const tags = mergeTags(resource.tags, added);
  checkCount(tags);
  resource.tags = tags;
  return { TagList: tags.map(({ Key, Value }) => ({ Key, Value })) };
};
