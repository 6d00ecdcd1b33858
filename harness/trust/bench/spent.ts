/** What some work cost. */
export interface Spent {
  readonly wallMs: number;
  /** Of this process alone. */
  readonly cpuMs: number;
}

/** Does some work, and says what it cost. */
export async function spentOn<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly spent: Spent; readonly result: Result }> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, spent: { wallMs: performance.now() - began, cpuMs: (user + system) / 1_000 } };
}

/** The one in the middle; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}
