/**
 * Tells load from an answer: load meets every place alike. Remembers the places, be they operations or kinds of input,
 * at which the target was too busy whenever it was asked, through all repetitions: what is there was not judged.
 */
export class AlwaysBusy<Place> {
  readonly #busy = new Map<string, { readonly place: Place; times: number }>();
  readonly #answered = new Map<string, Place>();

  /** @param key what the place is known by */
  note(key: string, place: Place, isBusy: boolean): void {
    const before = this.#busy.get(key);
    if (!isBusy) {
      if (!this.#answered.has(key)) this.#answered.set(key, place);
    } else if (before === undefined) this.#busy.set(key, { place, times: 1 });
    else before.times++;
  }

  /** How often the target was too busy at a place, where it never answered there; else 0. */
  timesAt(key: string): number {
    return this.#answered.has(key) ? 0 : (this.#busy.get(key)?.times ?? 0);
  }

  /** The first word from each place at which the target was always too busy. */
  get all(): readonly Place[] {
    return [...this.#busy].flatMap(([key, { place }]) => (this.#answered.has(key) ? [] : [place]));
  }

  /** The first word from each place at which the target ever answered. */
  get answered(): readonly Place[] {
    return [...this.#answered.values()];
  }
}
