import type { Change } from './change.js';
import { changesBetween } from './changes.js';
import type { Budget } from './check.js';
import { judgeSdk, type CheckResult, type SdkVerdict } from './judge.js';
import type { SdkDoesNotLoad, SdkPackage } from './sdk-package.js';

/** What `sdk` has to say: of one version, or of the way from one to another. */
export interface SdkReport {
  readonly formatVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly options: Budget & { readonly strict: boolean };
  readonly verdict: SdkVerdict['verdict'];
  readonly reason?: string;
  readonly version: string;
  /** Where the judged version lies. */
  readonly folder: string;
  readonly results: readonly CheckResult[];
  /** Set where two versions stand side by side; `version` is then the later. */
  readonly comparison?: Comparison;
}

export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
  /** Checks that the earlier version keeps and the later one breaks. */
  readonly regressions: readonly string[];
}

/** Judges `to`, and says what changed since `from` where one is given. */
export async function reportOn(
  to: SdkPackage,
  from: SdkPackage | undefined,
  tool: SdkReport['tool'],
  options: SdkReport['options'],
): Promise<SdkReport> {
  const verdict = await judgeSdk(to, options, options.strict);
  const base: SdkReport = { formatVersion: 1, tool, options, folder: to.folder, ...verdict };
  if (from === undefined) return base;
  const before = await judgeSdk(from, options, options.strict);
  return {
    ...base,
    comparison: {
      from: from.version,
      to: to.version,
      changes: await changesBetween(from, to, options),
      regressions: verdict.results.filter(isBroken).flatMap(({ id }) => {
        const earlier = before.results.find((result) => result.id === id);
        return earlier !== undefined && isBroken(earlier) ? [] : [id];
      }),
    },
  };
}

/** A version that can't even be loaded: no check can be held to it, and it breaks every program that uses it. */
export function reportOnUnloadable(
  { version, folder, message }: SdkDoesNotLoad,
  tool: SdkReport['tool'],
  options: SdkReport['options'],
): SdkReport {
  const verdict = 'nonconformant';
  return { formatVersion: 1, tool, options, verdict, reason: message, version, folder, results: [] };
}

/** True where a check found a problem. */
export function isBroken({ judgement }: CheckResult): boolean {
  return judgement.kind === 'broken';
}

/** What there is to say beside the verdict, once each. */
export function newsOf({ results }: Pick<SdkReport, 'results'>): readonly string[] {
  const all = results.flatMap(({ judgement }) => (judgement.kind === 'not-exercised' ? [] : judgement.news));
  return [...new Set(all)];
}
