import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{spec,properties,fixtures,harness}/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts'],
          testTimeout: 60_000,
          // Every file reads the catalogue: loaded once a worker, not once a file, it is a third of the time.
          isolate: false,
        },
      },
      {
        // Whole runs in this process, minutes in all: CI runs them beside `npm test`.
        test: {
          name: 'slow',
          include: ['{spec,properties,fixtures,harness}/**/*.slow.test.ts'],
          testTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['harness/vitest/conformance.suite.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
