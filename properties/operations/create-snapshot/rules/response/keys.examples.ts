import { absentCluster, withCluster } from '../../../../../harness/oracle/model-state.js';
import type { Examples } from '../../../../testing/cases.js';
import { snapshot, usualCluster, usualInput, usualKnown } from '../../../../testing/observation-builder.js';

/** The cluster has the key `k`. */
const keyed = withCluster(usualKnown, 'there', { ...usualCluster, lastDescription: { KmsKeyId: 'k' } });
const keyOf = (KmsKeyId: string) => ({ body: { Snapshot: snapshot({ KmsKeyId }) } });

const examples: Examples = {
  'response.key-as-asked': [
    [
      'not-applicable',
      [
        {
          input: { ...usualInput, KmsKeyId: 'k' },
          answer: { body: { Snapshot: snapshot({ KmsKeyId: null }) } },
        },
      ],
    ],
    ['not-applicable', [{ input: { ...usualInput, KmsKeyId: 'k' } }]],
    [
      'violated',
      [
        {
          input: { ...usualInput, KmsKeyId: 'k' },
          answer: { body: { Snapshot: snapshot({ KmsKeyId: 'arn:aws:kms:x:1:key/other' }) } },
        },
      ],
    ],
    [
      'satisfied',
      [
        {
          input: { ...usualInput, KmsKeyId: 'k' },
          answer: { body: { Snapshot: snapshot({ KmsKeyId: 'arn:aws:kms:x:1:key/k' }) } },
        },
      ],
    ],
    ['not-applicable', [{}]],
  ],
  'response.key-carried': [
    ['violated', [{ input: { ...usualInput, KmsKeyId: 'k' } }]],
    [
      'satisfied',
      [
        {
          input: { ...usualInput, KmsKeyId: 'k' },
          answer: { body: { Snapshot: snapshot({ KmsKeyId: 'k' }) } },
        },
      ],
    ],
    ['not-applicable', [{}]],
  ],
  'response.key-inherited': [
    ['violated', { known: keyed, answer: keyOf('other') }],
    ['satisfied', { known: keyed, answer: keyOf('arn:aws:kms:x:1:key/k') }],
    ['not-applicable', { known: keyed }],
    ['not-applicable', { known: keyed, input: { ...usualInput, KmsKeyId: 'own' }, answer: keyOf('own') }],
    ['not-applicable', { answer: keyOf('other') }],
    ['not-applicable', { known: withCluster(usualKnown, 'there', absentCluster) }],
  ],
  'response.inherited-key-carried': [
    ['violated', { known: keyed }],
    ['violated', { known: keyed, input: { ...usualInput, KmsKeyId: null } }],
    ['satisfied', { known: keyed, answer: keyOf('k') }],
    ['satisfied', { known: keyed, answer: keyOf('other') }],
    ['not-applicable', { known: keyed, input: { ...usualInput, KmsKeyId: 'own' } }],
    ['not-applicable', {}],
  ],
};

export default examples;
