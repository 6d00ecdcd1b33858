import { expect, it } from 'vitest';
import { creationRows } from '../../properties/vocabulary/creation-dimensions.js';
import { coloursFor } from '../report/colours.js';
import { coverageText } from './coverage.js';

it('shows each dimension with its levels, and each row', () => {
  const text = coverageText(200, coloursFor(false));
  expect(text).toContain(
    'NumReplicasPerShard\n  left out, no replica, 1 replica, 2 to 4 replicas, 5 replicas\n',
  );
  expect(text).toContain('look\n  by name alone, by its cluster, by its source');
  expect(text.match(/^row \d+$/gm)?.length).toBe(creationRows.length);
});
