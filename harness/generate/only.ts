import { Arbitrary, sample, type Random, type Stream, type Value } from 'fast-check';

/** Draws that a law may reject in a row before the generator gives up. */
const maxTries = 1000;

/** As `filter`, but with an error where no value is found: a filter of fast-check that accepts nothing never ends. */
class OnlyArbitrary<Item> extends Arbitrary<Item> {
  constructor(
    private readonly source: Arbitrary<Item>,
    private readonly accepts: (value: Item) => boolean,
    private readonly refusal: () => Error,
  ) {
    super();
  }

  override generate(random: Random, bias: number | undefined): Value<Item> {
    for (let tries = 0; tries < maxTries; tries++) {
      const drawn = this.source.generate(random, bias);
      if (this.accepts(drawn.value)) return drawn;
    }
    throw this.refusal();
  }

  override canShrinkWithoutContext(value: unknown): value is Item {
    return this.source.canShrinkWithoutContext(value) && this.accepts(value);
  }

  override shrink(value: Item, context: unknown): Stream<Value<Item>> {
    return this.source.shrink(value, context).filter((smaller) => this.accepts(smaller.value));
  }
}

/**
 * The values of an arbitrary that a law accepts, and what they shrink to inside the law.
 *
 * @param refusal the error to throw where a thousand draws in a row are not accepted
 */
export function only<Item>(
  source: Arbitrary<Item>,
  accepts: (value: Item) => boolean,
  refusal: () => Error,
): Arbitrary<Item> {
  return new OnlyArbitrary(source, accepts, refusal);
}

/** Of a hundred draws, how many a law has to accept for `only` to be sure of finding values. */
const fewest = 3;

/** Whether a law accepts enough of what is drawn. The answer is the same at every call. */
export function yields<Item>(source: Arbitrary<Item>, accepts: (value: Item) => boolean): boolean {
  const first = sample(source, { numRuns: 10, seed: 0 }).filter(accepts).length;
  if (first >= fewest) return true;
  return first + sample(source, { numRuns: 90, seed: 1 }).filter(accepts).length >= fewest;
}
