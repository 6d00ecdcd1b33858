import type { Examples } from '../../../../testing/cases.js';
import { snapshot } from '../../../../testing/observation-builder.js';

const examples: Examples = {
  'response.no-unmodelled-members': [
    ['violated', [{ answer: { body: { Snapshot: snapshot({ Extra: 1 }) } } }]],
    ['violated', [{ answer: { body: { Snapshot: snapshot({}, { Extra: 1 }) } } }]],
    ['violated', [{ answer: { body: { Snapshot: snapshot({}, { Shards: [{ Extra: 1 }] }) } } }]],
    ['satisfied', [{}]],
  ],
};

export default examples;
