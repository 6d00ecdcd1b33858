import type { Operation } from '../../spec/types.js';
import type { Observation } from '../../properties/observation.js';

/** The cases of a run that were meant to exercise a rule. */
export interface MeantCases {
  /** Numbers of those that were executed. */
  readonly executed: readonly number[];
  /** What a few of them saw, at most one of each kind of input. */
  readonly seen: readonly Observation[];
}

/** What befell the run as a whole, as far as it decides how requirements stand. */
export interface RunCircumstances {
  /** Operations that the target does not answer. */
  readonly lacking: readonly Operation[];
  /** Operations for which the target refuses these credentials: whether it answers them is not known. */
  readonly refusingCaller: readonly Operation[];
  /** Operations that the run does not send, because a cluster was given. */
  readonly withheld: readonly Operation[];
  /** Operations for which the target was too busy whenever it was asked. */
  readonly busyOperations: readonly Operation[];
  /** Creations that a client could have sent and that the target accepted. */
  readonly acceptedCreations: number;
  /** What most of the creations that a client could have sent were refused with, in words; undefined where none was. */
  readonly creationsRefusedWith: string | undefined;
  /** Scenarios that were left out, or broke off, for want of operations that the target lacks or the run does not send. */
  readonly unable: ReadonlyMap<string, readonly Operation[]>;
  /** Scenarios of which a case could not be carried through, and why the first could not. */
  readonly aborts: ReadonlyMap<string, string>;
  /** Scenarios that a budget, an interrupt or the target's end cut short, and why. */
  readonly truncated: ReadonlyMap<string, string>;
  /** Scenarios of which cases need more clusters or snapshots than the run may create, and why the last was left out. */
  readonly unfitting: ReadonlyMap<string, string>;
  /** Names of the scenarios whose cases exercise a rule, as far as that is known. */
  readonly scenariosFor: (id: string) => readonly string[];
  /** The cases that exercise a rule, as far as that is known. */
  readonly casesFor: (id: string) => MeantCases;
}
