import type { Level } from '../../spec/types.js';
import type { DemandTable } from '../engine/demands.js';

/** How one mutant fared, in a file of measurements. */
export interface KillRow {
  readonly mutant: string;
  /** Seeds at which one of its own rules did not find it. */
  readonly missedAt: readonly number[];
  /** Requests until its own rules had found it, at the first seed. */
  readonly requests: number;
  /** The smallest input that showed it, as JSON, at the first seed; empty where none did. */
  readonly example: string;
  /** Every rule that it broke before the run ended, at the first seed. */
  readonly caughtBy: readonly string[];
}

/** How one variant fared, in a file of measurements. */
export interface VariantRow {
  readonly variant: string;
  /** The fewest and the most rules that a trial passed. */
  readonly passed: readonly [number, number];
  /** The fewest and the most requests of a trial. */
  readonly requests: readonly [number, number];
  /** The seeds at which the verdict was another than conformant, with what was blamed. */
  readonly alarms: readonly { readonly seed: number; readonly blamed: readonly string[] }[];
}

/** How one hostile target fared, in a file of measurements. */
export interface HostileRow {
  readonly target: string;
  readonly seconds: number;
  /** What was wrong with the run against it; empty where the program survived it. */
  readonly faults: readonly string[];
}

/** What docs/measured/mutants.json holds. */
export interface MeasuredMutants {
  readonly seeds: readonly number[];
  readonly mutants: readonly KillRow[];
}

/** What docs/measured/variants.json holds. */
export interface MeasuredVariants {
  readonly seeds: readonly number[];
  /** Cases a scenario at most. */
  readonly runs: number;
  readonly variants: readonly VariantRow[];
}

/** What docs/measured/hostile.json holds. */
export interface MeasuredHostile {
  /** Megabytes of heap that the program had. */
  readonly heap: number;
  readonly targets: readonly HostileRow[];
}

/** One figure of the bench. */
export interface BenchFigure {
  readonly figure: string;
  readonly value: number;
}

/** What docs/measured/bench.json holds. */
export interface MeasuredBench {
  /** Its processors, the version of Node, and how busy it was. */
  readonly machine: string;
  /** Each figure is the middle of so many, but for memory and mutants. */
  readonly tries: number;
  readonly figures: readonly BenchFigure[];
}

/** What docs/measured/demands.json holds. */
export interface MeasuredDemands extends DemandTable {
  readonly seed: number;
}

/** A rule that a frugal run judged, and how many snapshots the run had created by then. */
export interface JudgedRow {
  readonly rule: string;
  readonly level: Level;
  readonly snapshots: number;
}

/** A rule that it did not judge, and why. */
export interface LeftOpenRow {
  readonly rule: string;
  readonly level: Level;
  readonly reason: string;
}

/** What docs/measured/real-aws.json holds: one frugal run. */
export interface MeasuredFrugalRun {
  readonly seed: number;
  readonly rules: number;
  readonly clusters: number;
  readonly snapshots: number;
  readonly cases: number;
  readonly requests: number;
  /** On the clock of the target. */
  readonly hours: number;
  readonly judged: readonly JudgedRow[];
  readonly leftOpen: readonly LeftOpenRow[];
}

/** A file of measurements: JSON with one row a line, so that a later measurement shows in a diff. */
export function measurementText(
  measured:
    | MeasuredMutants
    | MeasuredVariants
    | MeasuredHostile
    | MeasuredBench
    | MeasuredDemands
    | MeasuredFrugalRun,
): string {
  const members = Object.entries(measured).map(([name, value]: [string, unknown]) => {
    const isRows = Array.isArray(value) && typeof value[0] === 'object';
    const text = isRows
      ? `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}
