import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../spec/package-root.js';

interface Locked {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

it('locks every package to its bytes', () => {
  const { packages }: Locked = JSON.parse(readFileSync(join(packageRoot, 'package-lock.json'), 'utf8'));
  const loose = Object.entries(packages).filter(([place, { integrity }]) => place !== '' && !integrity);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(loose.map(([place]) => place)).toEqual([]);
});
