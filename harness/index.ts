/** What other programs may build on: the run, its catalogue and targets, and the embedded MemoryDB for tests. */
export { loadCatalogue, type Catalogue } from '../properties/catalogue.js';
export type { Observation, Step } from '../properties/observation.js';
export type { Requirement, Ruling, Violation } from '../properties/requirement.js';
export type { Scenario, Stratum, ScenarioContext } from '../properties/scenario.js';
export type { Finding, Report, Reporter, RequirementResult, RunEvent } from './engine/events.js';
export type { RunOptions } from './engine/run-options.js';
export type { RunInput } from './engine/run-input.js';
export { run } from './engine/run.js';
export { startReference, type Reference, type ReferenceOptions } from './reference/reference.js';
export { embeddedTarget } from './target/embedded.js';
export type { Target, Wire } from './target/target.js';
export { urlTarget, type UrlTargetOptions } from './target/url.js';
export { readWithSdk } from './wire/sdk.js';
