import type { CheckedKeyword } from './keyword.js';

/** `notPrefix`: the string does not begin with this lower-case text, whatever the case of its own letters. */
export const notPrefix: CheckedKeyword = {
  keyword: 'notPrefix',
  definition: {
    keyword: 'notPrefix',
    type: 'string',
    metaSchema: { type: 'string', pattern: '^[^A-Z]+$' },
    validate: (prefix: string, text: string) => !text.toLowerCase().startsWith(prefix),
  },
  demand: (prefix) => `must not begin with ${JSON.stringify(prefix)}`,
};
