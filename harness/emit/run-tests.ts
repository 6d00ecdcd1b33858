import type { Framework } from './languages.js';
import { go } from './toolchains/go.js';
import { junit } from './toolchains/junit.js';
import { pytest } from './toolchains/pytest.js';
import { vitest } from './toolchains/vitest.js';
import type { RunTests, Toolchain } from './toolchain.js';

/** How the tests of each framework are run. */
const toolchains: Readonly<Record<Framework, Toolchain>> = { vitest, pytest, go, junit };

/**
 * Runs the tests in a folder, all in one process, against an endpoint.
 * @throws ToolchainIsMissing
 */
export const runTests: RunTests = (framework, run) => toolchains[framework](run);
