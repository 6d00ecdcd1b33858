import type { CheckedKeyword } from './keyword.js';

/** `const`: the message shows the value, which ajv's does not. */
export const constant: CheckedKeyword = {
  keyword: 'const',
  demand: (value) => `must be ${JSON.stringify(value)}`,
};
