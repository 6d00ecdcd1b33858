import type { CheckedKeyword } from './keyword.js';

/** `partial`: constraints here and below may stand without a rule. */
export const partial: CheckedKeyword = {
  keyword: 'partial',
  definition: { keyword: 'partial', metaSchema: { const: true } },
};
