import type { RunCircumstances } from '../run-circumstances.js';

/** A run of which nothing befell any case. */
export const quiet: RunCircumstances = {
  lacking: [],
  refusingCaller: [],
  withheld: [],
  busyOperations: [],
  acceptedCreations: 1,
  creationsRefusedWith: undefined,
  unable: new Map(),
  aborts: new Map(),
  truncated: new Map(),
  unfitting: new Map(),
  scenariosFor: () => [],
  casesFor: () => ({ executed: [], seen: [] }),
};
