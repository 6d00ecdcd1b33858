import type { JsonObject } from '../../spec/json.js';
import type { Level, Source } from '../../spec/types.js';
import type { Verdict } from '../engine/events.js';

/**
 * What a command found, whatever it judged: the common form of `run` and `sdk` from which all reports are made that are
 * written at the end. All texts in it may come from what was judged, and are escaped by who writes them.
 */
export interface Outline {
  readonly tool: { readonly name: string; readonly version: string };
  /** What was judged, as a person names it. */
  readonly subject: string;
  /** An address or a folder of what was judged, for formats that ask where something is wrong. */
  readonly address: string;
  readonly verdict: Verdict;
  /** One sentence where the verdict is not plain from the rules. */
  readonly reason?: string;
  /** Whether a broken SHOULD fails, too. */
  readonly strict: boolean;
  /** What else there is to know of how it was judged, in a few words each: `seed 1`, `812 requests`. */
  readonly facts: readonly string[];
  readonly rules: readonly OutlinedRule[];
  /** The worst first. */
  readonly causes: readonly OutlinedCause[];
  /** What a person should know beside, one sentence each. */
  readonly news: readonly string[];
  /** What changed since an earlier version, where two were compared. */
  readonly comparison?: OutlinedComparison;
  /** The same as the document that the json reporter writes. */
  readonly document: JsonObject;
}

/** A rule, and how what was judged stands against it. */
export interface OutlinedRule {
  readonly id: string;
  readonly area: string;
  readonly level: Level;
  readonly title: string;
  readonly source: Source;
  readonly standing: 'held' | 'broken' | 'not-judged';
  /** Why it was not judged. */
  readonly reason?: string;
  readonly cases: number;
  /** In which ways it is broken. */
  readonly breaches: readonly Breach[];
}

/** One way in which a rule is broken. */
export interface Breach {
  /** Names it, together with the rule: the same in every run. */
  readonly cause: string;
  /** One sentence. */
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  /** A pointer or a name. */
  readonly place?: string;
  /** The smallest input that shows it, as JSON. */
  readonly example?: string;
  /** The arguments that repeat it: what follows the name of the program. */
  readonly repeat?: string;
}

/** What is behind breaches that have one root. */
export interface OutlinedCause {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly rules: readonly string[];
  /** Rules that hold once it is gone. */
  readonly gains: readonly string[];
  /** Names the breach that is read fastest. */
  readonly example: { readonly rule: string; readonly cause: string };
}

/** What changed from one version to another. */
export interface OutlinedComparison {
  readonly from: string;
  readonly to: string;
  /** Rules that the earlier one keeps and the later one breaks. */
  readonly regressions: readonly string[];
  readonly changes: readonly {
    readonly of: string;
    readonly place: string;
    readonly from: string;
    readonly to: string;
    readonly example?: string;
  }[];
}

/** Whether a breach at a level fails what was judged. */
export function failsAt(level: Level, strict: boolean): boolean {
  return level === 'MUST' || (strict && level === 'SHOULD');
}

/** The rules that are broken, the worst level first. */
export function brokenRules({ rules }: Pick<Outline, 'rules'>): OutlinedRule[] {
  return (['MUST', 'SHOULD', 'MAY'] as const).flatMap((level) =>
    rules.filter((rule) => rule.standing === 'broken' && rule.level === level),
  );
}

/** The breach that is shown for a cause. */
export function exampleOf({ rules }: Pick<Outline, 'rules'>, { example }: OutlinedCause): Breach | undefined {
  const rule = rules.find(({ id }) => id === example.rule);
  return rule?.breaches.find(({ cause }) => cause === example.cause) ?? rule?.breaches[0];
}
