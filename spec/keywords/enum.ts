import type { CheckedKeyword } from './keyword.js';

/** `enum`: the message lists the values, which ajv's does not. */
export const enumeration: CheckedKeyword = {
  keyword: 'enum',
  demand: (values) =>
    `must be one of ${Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(', ') : ''}`,
};
