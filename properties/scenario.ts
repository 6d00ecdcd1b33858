import type { Json, JsonObject } from '../spec/json.js';
import type { Operation } from '../spec/types.js';
import type { Stratum } from '../harness/generate/stratum.js';
import type { RawRequest } from '../harness/wire/raw-request.js';
import type { Wanted } from '../harness/oracle/wanted.js';
import type { Role, Step } from './observation.js';

export type { Stratum } from '../harness/generate/stratum.js';

/** Characters of the shortest name that is unique in a run: a prefix of 6, the execution in 4, a counter in 2. */
export const shortestFresh = 12;

/** A cluster held for one case alone. */
export interface Lease {
  readonly name: string;
  /** The CreateCluster input it was made from; undefined for a cluster the user gave with `--cluster`. */
  readonly requestedConfig: JsonObject | undefined;
}

/**
 * A scenario's hands: the only way to a target. Every request goes through it, so every request is recorded with
 * what was known, and everything created is removed when the case ends.
 */
export interface ScenarioContext {
  /** Operations the target answers at all. */
  can(operation: Operation): boolean;
  /** Sends an operation as a well-behaved client would and records it. Default role: `subject`. */
  call(operation: Operation, input: JsonObject, role?: Role): Promise<Step>;
  /** As `call`, and reads the answer through the official SDK as well. */
  callAndReadWithSdk(operation: Operation, input: JsonObject): Promise<Step>;
  /** As `call`, with the same input spelled another way: `body` is any JSON text that means `input` to its reader. */
  spell(operation: Operation, input: JsonObject, body: string): Promise<Step>;
  /** Sends what an SDK never would, as `operation` (or as no operation: give an `x-amz-target` header). */
  send(operation: Operation | undefined, raw: RawRequest, role?: Role): Promise<Step>;
  /** A cluster of the usual shape, available, exclusively this case's until it ends. */
  leaseCluster(): Promise<Lease>;
  /** A cluster made for this case, of the usual shape but for the members of `shape`, available; removed at the end. */
  createCluster(shape: JsonObject): Promise<Lease>;
  /** A cluster of the usual shape made for this case, in whatever state it begins; removed at the end. */
  createClusterNoWait(): Promise<Lease>;
  /** A new name of 1–40 characters of the cluster rule carrying the run's prefix; unique in the run. */
  freshName(): string;
  /** A fresh name of exactly `length` characters (at least `shortestFresh`). */
  freshNameOf(length: number): string;
  /** Notes that nothing is called `name`, which is made from a fresh name; answers it. */
  assumeAbsent(name: string): string;
  /**
   * Reserves an exact name for this case and answers whether it may be used: false where the target already holds
   * such a snapshot or that can't be known. For names too short to carry the prefix.
   */
  claim(name: string): Promise<boolean>;
  /**
   * Reads again with growing pauses until nothing is wanted of the answer any more, or until the target had to show it.
   * Answers the last read.
   *
   * @param read sends one request, or several and answers the last
   */
  eventually(read: () => Promise<Step>, stillWanted: (step: Step) => readonly Wanted[]): Promise<Step>;
  /** Waits until the target itself says that the cluster is available, or until there is no more to wait for. */
  waitUntilAvailable(cluster: string): Promise<void>;
}

/** How one kind of exchange is made. */
export interface Scenario<Input extends Json = Json> {
  /** That of its file; for other operations than CreateSnapshot after the operation's: `copy-snapshot.valid-copy`. */
  readonly name: string;
  /** One line: what is done. */
  readonly title: string;
  /** Operations beside its own that it can't do without. */
  readonly needs: readonly Operation[];
  /** Share of `--runs` it takes; 1 unless told. Every stratum is drawn at least once whatever the share. */
  readonly share?: number;
  readonly strata: readonly Stratum<Input>[];
  /** Sends the exchange for one input. Steps are recorded by `context`; nothing is returned. */
  act(input: Input, context: ScenarioContext): Promise<void>;
}
