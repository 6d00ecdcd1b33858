import { chosenRoom } from './rooms.mjs';

const { name, mutate, least } = chosenRoom();

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: '.ci/stryker/vitest.config.mjs' },
  mutate: [...mutate, '!**/*.test.ts', '!**/testing/**'],
  ignorePatterns: ['dist', 'coverage', '.venv'],
  // Stryker would rewrite it by TypeScript's own library, which TypeScript 7 does not have; vitest does not need it.
  tsconfigFile: 'no-tsconfig.json',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { reportTests: false, skipFull: true },
  jsonReporter: { fileName: `node_modules/.cache/memorydb-conformance/mutation/${name}.json` },
  coverageAnalysis: 'perTest',
  // What runs when a module is loaded is covered by every test: a third of the changes would take most of the time.
  ignoreStatic: true,
  concurrency: Number(process.env.CONCURRENCY ?? 1),
  timeoutMS: 10_000,
  allowConsoleColors: false,
  thresholds: { high: 100, low: least, break: least },
};
