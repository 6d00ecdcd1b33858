import type { Catalogue } from '../../properties/catalogue.js';
import type { Requirement } from '../../properties/requirement.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Demands } from '../engine/demands.js';
import type { RunTests } from '../emit/toolchain.js';
import type { Report } from '../engine/events.js';
import type { JudgeOptions } from '../judge.js';
import type { OpenOptions } from '../target/open-target.js';
import type { TargetSpec } from '../target/target-spec.js';
import type { Target } from '../target/target.js';

/** What `serve` asks of the embedded MemoryDB. */
export interface ServeOptions {
  /** The address to listen on; 127.0.0.1 where it is undefined. */
  readonly host: string | undefined;
  /** A free one where it is undefined. */
  readonly port: number | undefined;
  readonly region: string;
  /** Credentials that requests must be signed with; any signature will do where it is undefined. */
  readonly verifySignatures: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** A server that runs until it is closed. */
export interface Served {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** What commands use of the rest of the harness. Each part is loaded only when a command uses it. */
export interface Dependencies {
  /** Whether a run leaves its report in the working directory. */
  readonly keepsLatest: boolean;
  loadCatalogue(): Promise<Catalogue>;
  openTarget(spec: TargetSpec, options: OpenOptions): Promise<Target>;
  judge(options: JudgeOptions): Promise<Report>;
  serve(options: ServeOptions): Promise<Served>;
  /** Runs tests that were written for another language. @throws ToolchainIsMissing */
  readonly runTests: RunTests;
  /** What cases take and exercise, as far as it was measured. */
  measuredDemands(): Promise<Demands>;
  /** What speaks for a rule beside its sources. */
  evidenceOf(requirement: Requirement): Promise<Evidence>;
}
