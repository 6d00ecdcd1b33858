import { isObject, type Json } from '../json.js';
import type { CheckedKeyword } from './keyword.js';

/** `uniqueBy`: no two items of the list have an equal member of this name. Items without it are not compared. */
export const uniqueBy: CheckedKeyword = {
  keyword: 'uniqueBy',
  definition: {
    keyword: 'uniqueBy',
    type: 'array',
    metaSchema: { type: 'string' },
    validate: (member: string, items: readonly Json[]) => {
      const keys = items.flatMap((item) =>
        isObject(item) && Object.hasOwn(item, member) ? [JSON.stringify(item[member])] : [],
      );
      return new Set(keys).size === keys.length;
    },
  },
  demand: (member) => `must not have two items with the same ${String(member)}`,
};
