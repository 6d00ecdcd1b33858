import { ruleReferenceSchema, ruleSchema } from '../annotation.js';
import type { CheckedKeyword } from './keyword.js';

const annotation = { anyOf: [ruleSchema, ruleReferenceSchema] };

/** `rules`: for each constraint beside it, its rule or a reference to one; for `required`, one for each member. */
export const rules: CheckedKeyword = {
  keyword: 'rules',
  definition: {
    keyword: 'rules',
    metaSchema: {
      type: 'object',
      properties: { required: { type: 'object', additionalProperties: annotation } },
      additionalProperties: annotation,
    },
  },
};
