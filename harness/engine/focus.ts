import type { Tally } from './tally.js';

/** The requirements a run is about: all, or some, and then the run may end once all of those are broken. */
export class Focus {
  readonly tallies: readonly Tally[];

  /** @param ids undefined where the run is about all */
  constructor(
    all: readonly Tally[],
    private readonly ids: ReadonlySet<string> | undefined,
  ) {
    this.tallies = ids === undefined ? all : all.filter(({ requirement }) => ids.has(requirement.id));
  }

  /** True where the run is about some requirements only. */
  get isNarrow(): boolean {
    return this.ids !== undefined;
  }

  /** True where the run is about some only, and each of them has a failure that can't be transient. */
  get isBroken(): boolean {
    return this.isNarrow && this.tallies.every(({ failures: [best] }) => best?.isTransient === false);
  }
}
