import type { Examples } from '../../../../testing/cases.js';
import { refusal, usualInput } from '../../../../testing/observation-builder.js';
import { listing, listingCopy, second, tag } from '../../../../testing/tag-plans.js';

const examples: Examples = {
  'tags.none-lost': [
    ['violated', [listing([], [tag('a', 'b')])]],
    ['violated', [listing([tag('a', 'b')], [tag('a', 'b'), tag('a ', 'c')])]],
    ['violated', [listing([tag('caf\u00e9', 'b')], [tag('cafe\u0301', 'b')])]],
    ['satisfied', [listing([tag('b'), tag('a', 'b')], [tag('a', 'b'), tag('b')])]],
    ['not-applicable', [listing([], [])]],
    ['not-applicable', [listing([], undefined, [tag('team', 'a')])]],
    ['not-applicable', [{ ...listing([], [tag('a', 'b')]), answer: refusal('SnapshotNotFoundFault') }]],
  ],
  'tags.none-added': [
    ['violated', [listing([tag('a', 'b'), tag('c', 'd')], [tag('a', 'b')])]],
    ['violated', [listing([tag('c', 'd')], [])]],
    ['satisfied', [listing([tag('a', 'b')], [tag('a', 'b')])]],
    ['satisfied', [listing([tag('a', 'b'), tag('team', 'x')], [tag('a', 'b')], [tag('team', 'x')])]],
    ['satisfied', [listing([tag('aws:created', 'b')], [])]],
    ['not-applicable', [second(listing([tag('old', 'b')], []))]],
  ],
  'tags.values-kept': [
    ['violated', [listing([tag('a', 'B')], [tag('a', 'b')])]],
    ['violated', [listing([tag('a', 'b')], [tag('a', 'b ')])]],
    ['violated', [listing([tag('a', 'null')], [tag('a', null)])]],
    ['satisfied', [listing([tag('a', '')], [tag('a', null)])]],
    ['satisfied', [listing([tag('a')], [tag('a', '')])]],
    ['not-applicable', [listing([tag('b', 'c')], [tag('a', 'b')])]],
  ],
  'tags.keys-unique': [
    ['violated', [listing([tag('a', 'b'), tag('a', 'c')], [tag('a', 'b')])]],
    ['satisfied', [listing([tag('a', 'b'), tag('A', 'c')], [tag('a', 'b')])]],
  ],
  'tags.inherited': [
    ['violated', [listing([], undefined, [tag('team', 'a')])]],
    ['violated', [listing([tag('team', 'b')], undefined, [tag('team', 'a')])]],
    ['satisfied', [listing([tag('team', 'a')], undefined, [tag('team', 'a')])]],
    ['not-applicable', [listing([], [], [tag('team', 'a')])]],
    ['not-applicable', [listingCopy([], [tag('kept', 'a')])]],
  ],
  'tags.snapshot-found': [
    ['violated', [{ ...listing([], []), answer: refusal('SnapshotNotFoundFault') }]],
    ['satisfied', [listing([], [])]],
    ['not-applicable', [{ ...listing([], []), answer: refusal('InvalidClusterStateFault') }]],
  ],
  'tags.copied': [
    ['violated', [listingCopy([], [tag('kept', 'a')])]],
    ['satisfied', [listingCopy([tag('kept', 'a'), tag('aws:added', 'b')], [tag('kept', 'a')])]],
    ['not-applicable', [listing([], undefined, [tag('team', 'a')])]],
  ],
  'tags.replaces-inherited': [
    ['violated', [listing([tag('own', '1'), tag('team', 'a')], [tag('own', '1')], [tag('team', 'a')])]],
    ['satisfied', [listing([tag('own', '1')], [tag('own', '1')], [tag('team', 'a')])]],
    ['not-applicable', [listing([tag('team', 'a')], undefined, [tag('team', 'a')])]],
  ],
  'tags.not-resurrected': [
    ['violated', [second(listing([tag('old', 'b')], []))]],
    ['satisfied', [second(listing([tag('own', 'b')], [tag('own', 'b')]))]],
    ['not-applicable', [listing([tag('old', 'b')], [])]],
  ],
  'tags.any-character-accepted': [
    [
      'violated',
      [
        {
          input: { ...usualInput, Tags: [tag('k', '😀')] },
          answer: refusal('InvalidParameterValueException'),
        },
      ],
    ],
    ['satisfied', [{ input: { ...usualInput, Tags: [tag('k', '😀')] } }]],
    [
      'not-applicable',
      [
        {
          input: { ...usualInput, Tags: [tag('k', 'plain')] },
          answer: refusal('InvalidParameterValueException'),
        },
      ],
    ],
  ],
  'tags.own-arn-taken': [
    ['violated', [{ ...listing([], []), answer: refusal('InvalidARNFault'), sentMs: 90_000 }]],
    ['violated', [{ ...listing([], []), answer: refusal('SnapshotNotFoundFault'), sentMs: 90_000 }]],
    ['satisfied', [listing([], [])]],
    ['not-applicable', [{ ...listing([], []), answer: refusal('AccessDeniedException'), sentMs: 90_000 }]],
    ['not-applicable', [{ ...listing([], []), answer: refusal('TagNotFoundFault'), sentMs: 90_000 }]],
  ],
};

export default examples;
