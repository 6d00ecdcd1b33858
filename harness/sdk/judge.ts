import type { Level, Source } from '../../spec/types.js';
import { oldestSupported, compareVersions } from './age.js';
import type { Budget, Judgement } from './check.js';
import { checks } from './checks.js';
import type { SdkPackage } from './sdk-package.js';

/** How one version stands against one check. */
export interface CheckResult {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly source: Source;
  readonly judgement: Judgement;
}

/** The whole word on one version. */
export interface SdkVerdict {
  readonly version: string;
  readonly verdict: 'conformant' | 'nonconformant' | 'unsupported';
  readonly reason?: string;
  readonly results: readonly CheckResult[];
}

/** Holds one version of the SDK to every check. A broken MUST fails it, under `strict` a broken SHOULD too. */
export async function judgeSdk(sdk: SdkPackage, budget: Budget, strict: boolean): Promise<SdkVerdict> {
  const { version } = sdk;
  if (compareVersions(version, oldestSupported) < 0)
    return {
      version,
      verdict: 'unsupported',
      reason: `Versions before ${oldestSupported} throw no exceptions of their own classes, and are not judged.`,
      results: [],
    };
  const results: CheckResult[] = [];
  for (const { id, level, title, source, run } of checks)
    results.push({ id, level, title, source, judgement: await run(sdk, budget) });
  const isBroken = results.some(
    ({ level, judgement }) =>
      judgement.kind === 'broken' && (level === 'MUST' || (strict && level === 'SHOULD')),
  );
  return { version, verdict: isBroken ? 'nonconformant' : 'conformant', results };
}
