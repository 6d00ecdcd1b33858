import { defineKeyword, isText } from '../keyword.js';
import { objectsOf } from '../objects.js';
import { strata } from '../stratum.js';

/** `required`, of one member: broken where it is absent or null, which are the same on the wire. */
export const required = defineKeyword<string>({
  keyword: 'required',
  isOperand: isText,
  tighten: (bounds, member) => ({ required: [...bounds.required, member] }),
  breakings: (member, { place, rest }) => {
    const without = objectsOf(place, rest, { without: member });
    return strata({ absent: without, null: without?.map((value) => ({ ...value, [member]: null })) });
  },
});
