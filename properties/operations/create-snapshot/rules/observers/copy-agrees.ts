import type { JsonObject } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import { differenceOf, snapshotSchema } from '../../../../../harness/oracle/same-snapshot.js';
import type { Observation } from '../../../../observation.js';
import type { Requirement, Ruling } from '../../../../requirement.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import { asIn } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { lives, type Life, type Saying } from '../../../../vocabulary/sayings.js';

/** What is measured of each snapshot on its own. */
const measured: ReadonlySet<string> = new Set(['Size', 'SnapshotCreationTime']);

const requirement: Requirement = {
  id: 'observers.copy-agrees',
  level: 'MUST',
  topic: 'same-description',
  title: 'Every description of a copy shows the configuration, shards included, that its source shows.',
  source: source('api.copy-snapshot', 'Makes a copy of an existing snapshot.', {
    kind: 'meaning',
    from: 'A copy has what its original has, whichever answer describes it.',
  }),
  needs: ['CopySnapshot'],
  judge: (observation) =>
    every(lives(observation), (copy) => {
      const original = sourceOf(copy, lives(observation));
      if (original === undefined) return notApplicable;
      return every(original.sayings, (saying) =>
        every(copy.sayings, (each) => compared(observation, saying, each)),
      );
    }),
};

function sourceOf({ creation }: Life, all: readonly Life[]): Life | undefined {
  if (creation?.operation !== 'CopySnapshot') return undefined;
  const known = snapshotNamed(creation.state, creation.input?.['SourceSnapshotName']);
  if (known?.presence !== 'present') return undefined;
  return all.find(({ sayings: [first] }) => first.value === known.created);
}

function compared(observation: Observation, original: Saying, copy: Saying): Ruling {
  const place = differenceOf(shared(original.value), shared(copy.value), measured, snapshotSchema);
  if (place === undefined) return satisfied;
  return violated({
    step: copy.step.index,
    message: `The copy shows another ${place} than its source.`,
    expected: asIn(observation, original.value, place, copy.pointer + place),
    signature: place.replace(/\d+/g, 'n'),
  });
}

/** What a copy shares with its source: the rest, as its name, ARN and key, is its own. */
function shared({ ClusterConfiguration = null, DataTiering = null }: JsonObject): JsonObject {
  return { ClusterConfiguration, DataTiering };
}

export default requirement;
