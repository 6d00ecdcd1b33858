import { Arbitrary, Stream, Value, type Random } from 'fast-check';
import type { Json } from '../../spec/json.js';

/** Always there where it is drawn, and left out where that shows the same: null stands for its absence. */
class Omissible extends Arbitrary<Json> {
  constructor(private readonly source: Arbitrary<Json>) {
    super();
  }

  override generate(random: Random, bias: number | undefined): Value<Json> {
    return this.source.generate(random, bias);
  }

  override canShrinkWithoutContext(value: unknown): value is Json {
    return this.source.canShrinkWithoutContext(value);
  }

  override shrink(value: Json, context: unknown): Stream<Value<Json>> {
    if (value === null) return Stream.nil();
    return Stream.of(new Value<Json>(null, undefined)).join(this.source.shrink(value, context));
  }
}

/** The values of an arbitrary, each of which shrinks to null before anything else. */
export function omissible(source: Arbitrary<Json>): Arbitrary<Json> {
  return new Omissible(source);
}
