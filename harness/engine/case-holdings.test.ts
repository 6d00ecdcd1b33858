import { expect, it } from 'vitest';
import { CaseHoldings } from './case-holdings.js';
import { Inventory } from './inventory.js';
import { nameSource } from './names.js';
import { mayChange } from './ownership.js';

const prefix = 'mc0007';
const mine = nameSource(prefix, 1)();
const others = nameSource(prefix, 2)();

it('a case may change what it named, what it claimed and the clusters it leases, and nothing else of the run', () => {
  const run = new Inventory(prefix, undefined);
  const own = new CaseHoldings(run, prefix, 1);
  expect(mayChange('snapshot', mine, own)).toBe(true);
  expect(mayChange('snapshot', mine.toUpperCase(), own)).toBe(true);
  expect(mayChange('snapshot', others, own)).toBe(false);
  expect(mayChange('cluster', others, own)).toBe(false);
  own.lease(others);
  expect(mayChange('cluster', others, own)).toBe(true);
  expect(own.isRunName(`${others}x`)).toBe(true);
  expect(own.isRunName(others.slice(0, -1))).toBe(true);
  expect(own.isRunName(nameSource(prefix, 3)())).toBe(false);
  expect(own.isClaimed('true')).toBe(false);
  run.claim('true');
  expect(own.isClaimed('true')).toBe(false);
  own.claim('true');
  expect(own.isClaimed('true')).toBe(true);
});
