/** What other programs may build on: `judge`, its reporters and targets, and the embedded MemoryDB for tests. */
export { judge, TargetIsGivenTwice, type JudgeOptions } from './judge.js';
export type { GivenRunOptions } from './given-run-options.js';
export { UsageError } from './usage-error.js';
export type { Finding, Report, Reporter, RequirementResult, RunEvent } from './engine/events.js';
export { defaultRunOptions, type RunOptions } from './engine/run-options.js';
export { loadCatalogue, type Catalogue } from '../properties/catalogue.js';
export type { Observation, Step } from '../properties/observation.js';
export type { Requirement, Ruling, Violation } from '../properties/requirement.js';
export type { Scenario, ScenarioContext, Stratum } from '../properties/scenario.js';
export { startReference, type Reference, type ReferenceOptions } from './reference/reference.js';
export { streamDestination, type Destination } from './report/destination.js';
export { fileDestination } from './report/file-destination.js';
export { reporters, type ReporterFactory } from './report/reporters.js';
export { embeddedTarget } from './target/embedded.js';
export type { GivenTarget } from './target/target-spec.js';
export type { Target, TargetInfo, Wire } from './target/target.js';
export { urlTarget, type UrlTargetOptions } from './target/url.js';
export type { Credentials } from './wire/sign.js';
