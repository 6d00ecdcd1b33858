import type { CheckedKeyword } from './keyword.js';

/** `additionalProperties`: the message names the member, which ajv's does not. */
export const additionalProperties: CheckedKeyword = {
  keyword: 'additionalProperties',
  demand: (_, { additionalProperty }) => `must not have the member ${JSON.stringify(additionalProperty)}`,
};
