import type { Json } from '../../spec/json.js';
import type { Level, Operation, Source } from '../../spec/types.js';
import type { BaselineComparison } from '../baseline/compare.js';
import type { Cause } from '../findings/cause.js';
import type { Finding, FindingStep } from '../findings/finding.js';
import type { Status } from '../findings/status.js';
import type { Topic } from '../findings/topics.js';
import type { TargetInfo } from '../target/target.js';
import type { RunOptions } from './run-options.js';
import type { Shard } from './shard.js';

export { statuses, type Status } from '../findings/status.js';

export type Verdict = 'conformant' | 'nonconformant' | 'inconclusive' | 'unsupported';

/** One requirement at the end of a run. */
export interface RequirementResult {
  readonly id: string;
  readonly area: string;
  readonly level: Level;
  readonly topic: Topic;
  readonly title: string;
  readonly source: Source;
  readonly status: Status;
  /** Cases in which it applied. */
  readonly cases: number;
  /** Names of the scenarios in which it applied. */
  readonly scenarios: readonly string[];
  /** Cases that seemed to break it by a failure of the target's that did not come again; left out where there was none. */
  readonly forgiven?: number;
  /** Why, for every status but `passed` and `failed`. */
  readonly reason?: string;
  /** Where it failed: the ways in which it is broken, each shrunk. */
  readonly findings?: readonly Finding[];
}

/** Something the run made on the target and could not remove. */
export interface Leftover {
  readonly kind: 'cluster' | 'snapshot';
  readonly name: string;
  readonly reason: string;
}

/** A run beside its baseline. The verdict on the target itself stays what it is. */
export interface ComparedRun extends BaselineComparison {
  /** What the run would come to if the known findings were none. It decides the exit code. */
  readonly verdict: Verdict;
  /** One sentence where that verdict is not plain from the requirements. */
  readonly reason?: string;
}

/** Which shard of a run a report is of, and what befell it, as far as the other shards' reports can't tell it. */
export interface ShardReport extends Shard {
  /** Creations that a client could have sent and that the target accepted. */
  readonly acceptedCreations: number;
  /** What most creations that a client could have sent were refused with; left out where none was. */
  readonly creationsRefusedWith?: string;
  /** Operations for which the target refuses the credentials. */
  readonly refusingCaller: readonly Operation[];
  /** Scenarios that were cut short, and why. */
  readonly truncated: Readonly<Record<string, string>>;
  /** Ids of the rules whose judge threw. */
  readonly threw: readonly string[];
  /** Why the target could not be judged at all; left out where it could. */
  readonly unfit?: string;
}

/** A whole run, as the json reporter writes it (bodies as text there). */
export interface Report {
  readonly formatVersion: 2;
  readonly tool: { readonly name: string; readonly version: string };
  readonly target: TargetInfo;
  readonly options: RunOptions;
  /** What the names of all that the run made begin with. */
  readonly prefix: string;
  readonly verdict: Verdict;
  /** One sentence where the verdict is not plain from the requirements. */
  readonly reason?: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly requests: number;
  readonly retries: number;
  /** Operations the target does not answer. */
  readonly unsupportedOperations: readonly Operation[];
  readonly requirements: readonly RequirementResult[];
  /** What is behind the findings, the worst first. */
  readonly causes: readonly Cause[];
  /** How the findings compare with those known before; left out where the run was given no baseline. */
  readonly baseline?: ComparedRun;
  /** Left out where the run is whole. */
  readonly shard?: ShardReport;
  readonly leftovers: readonly Leftover[];
}

/**
 * What the engine tells its consumers; reporters see nothing else. A run tells, in this order: `run-started` once;
 * `capabilities-known` at most once; for each scenario `scenario-started` before its `case-finished`, scenarios and cases
 * mixed as they run, with `requirement-broken` once for each rule when it breaks first, and `cause-found` before the first
 * of a topic; `shrinking` once for each finding;
 * `cleaned-up` once, when everything is removed that can be; `requirement-finished` once for each requirement;
 * `run-finished` once, last. A run that throws tells `cleaned-up` last, from anywhere in between. A reporter that throws is
 * told nothing more; the run goes on, and throws the same at its end.
 *
 * Texts in `input`, `aborted`, findings and leftovers may come from the target, and bodies of exchanges are bytes:
 * `eventDocument` in harness/report makes JSON of an event, `sanitise` a text that is safe to show.
 */
export type RunEvent =
  | {
      readonly type: 'run-started';
      readonly tool: Report['tool'];
      readonly target: TargetInfo;
      readonly options: RunOptions;
      /** What the names of all that the run will make begin with. */
      readonly prefix: string;
      readonly requirements: number;
      readonly scenarios: number;
      /** Cases planned over all scenarios. */
      readonly cases: number;
    }
  | {
      readonly type: 'capabilities-known';
      readonly supported: readonly Operation[];
      readonly unsupported: readonly Operation[];
    }
  | {
      readonly type: 'scenario-started';
      readonly scenario: string;
      readonly title: string;
      readonly cases: number;
    }
  | {
      readonly type: 'case-finished';
      readonly scenario: string;
      readonly stratum: string;
      readonly index: number;
      readonly input: Json;
      readonly requests: number;
      /** Its requests and their answers. They are told once, and kept by nobody but who keeps them. */
      readonly steps: readonly FindingStep[];
      /** Ids of the requirements this case broke. */
      readonly broke: readonly string[];
      /** Why the case could not be carried through; left out where it was. */
      readonly aborted?: string;
    }
  | {
      readonly type: 'requirement-broken';
      readonly id: string;
      readonly level: Level;
      readonly title: string;
    }
  | {
      /** A topic of which no rule was broken before: told before its first `requirement-broken`. */
      readonly type: 'cause-found';
      readonly topic: Topic;
      /** What is wrong, in the words of the API. */
      readonly title: string;
      readonly level: Level;
      readonly id: string;
    }
  | { readonly type: 'shrinking'; readonly id: string }
  | { readonly type: 'cleaned-up'; readonly leftovers: readonly Leftover[] }
  | { readonly type: 'requirement-finished'; readonly result: RequirementResult }
  | { readonly type: 'run-finished'; readonly report: Report };

/**
 * A consumer of events: every output is one. `end` is called once, after the last event, also when the run broke off; it is
 * awaited before the process leaves.
 */
export interface Reporter {
  onEvent(event: RunEvent): void;
  end?(): Promise<void>;
}
