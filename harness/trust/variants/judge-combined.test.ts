import { expect, it } from 'vitest';
import { combined } from './judge-combined.js';

const variant = { id: 'a', why: 'it may', strictly: true, options: {} };

it('variants together keep what each leaves out, and all that each needs', () => {
  const both = combined(
    [
      {
        ...variant,
        runs: 20,
        options: { policy: { notFoundStatus: 404 }, durations: { snapshotCreating: 1 } },
      },
      { ...variant, id: 'b', strictly: false, cluster: 'given', options: { policy: { extraMembers: true } } },
    ],
    300,
  );
  expect(both).toMatchObject({ id: 'a + b', strictly: false, cluster: 'given', runs: 20 });
  expect(both.options).toMatchObject({
    policy: { notFoundStatus: 404, extraMembers: true },
    durations: { snapshotCreating: 1 },
  });
  // The layer that lags, and no other.
  expect(both.options.middleware).toHaveLength(1);
});
