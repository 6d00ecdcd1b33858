import { expect, it } from 'vitest';
import { bodyLines, markedPointer } from './body-lines.js';

const body = { Snapshots: [{ Name: 'a', Tags: [] }], 'a/b': null };

it('lays JSON out as JSON.stringify does', () => {
  const text = bodyLines(body).map(({ text }) => text);
  expect(text.join('\n')).toBe(JSON.stringify(body, null, 2));
});

it('knows the place of each line', () => {
  const pointers = bodyLines(body).map(({ pointer }) => pointer);
  expect(pointers).toContain('/Snapshots/0/Name');
  expect(pointers).toContain('/a~1b');
});

it('marks what would hold a place that is not there', () => {
  const pointers = new Set(bodyLines(body).map(({ pointer }) => pointer));
  expect(markedPointer('/Snapshots/0/Name', pointers)).toBe('/Snapshots/0/Name');
  expect(markedPointer('/Snapshots/0/ARN', pointers)).toBe('/Snapshots/0');
  expect(markedPointer('/Clusters', pointers)).toBe('');
});
