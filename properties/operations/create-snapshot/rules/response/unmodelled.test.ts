import { judges } from '../../../../testing/cases.js';
import { snapshot } from '../../../../testing/observation-builder.js';

judges({
  'response.no-unmodelled-members': [
    ['violated', [{ answer: { body: { Snapshot: snapshot({ Extra: 1 }) } } }]],
    ['violated', [{ answer: { body: { Snapshot: snapshot({}, { Extra: 1 }) } } }]],
    ['violated', [{ answer: { body: { Snapshot: snapshot({}, { Shards: [{ Extra: 1 }] }) } } }]],
    ['satisfied', [{}]],
  ],
});
