import type { Arbitrary } from 'fast-check';
import type { Json } from '../../spec/json.js';

/** One kind of value, drawn on its own so that every kind is drawn at every seed. */
export interface Stratum<Value extends Json = Json> {
  readonly name: string;
  readonly arbitrary: Arbitrary<Value>;
}

/** Strata by their names, without those of which there is none. */
export function strata(byName: Readonly<Record<string, Arbitrary<Json> | undefined>>): Stratum[] {
  return Object.entries(byName).flatMap(([name, arbitrary]) =>
    arbitrary === undefined ? [] : [{ name, arbitrary }],
  );
}
