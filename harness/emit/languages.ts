import type { Language } from './language.js';
import { go } from './languages/go.js';
import { junit } from './languages/junit.js';
import { pytest } from './languages/pytest.js';
import { vitest } from './languages/vitest.js';

/** The test frameworks that a finding can be written for. */
export const frameworks = ['vitest', 'pytest', 'go', 'junit'] as const;
export type Framework = (typeof frameworks)[number];

/** How each is written. */
export const languages: Readonly<Record<Framework, Language>> = { vitest, pytest, go, junit };
