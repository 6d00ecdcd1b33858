import { InvalidArgumentError } from 'commander';

/** At least one seed. */
export type Seeds = readonly [number, ...number[]];

/** The seeds that `--seeds` names: `20` is 1 to 20, `5-9` is 5 to 9. @throws InvalidArgumentError */
export function seedsOf(text: string): Seeds {
  const [, from = '1', to = ''] = /^(?:(\d+)-)?(\d+)$/.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (to === '' || first < 1 || last < first || last > 1_000_000)
    throw new InvalidArgumentError('It must be a number of seeds, as 20, or a range of them, as 5-9.');
  return [first, ...Array.from({ length: last - first }, (_, index) => first + index + 1)];
}

/** Seeds in few words: `seed 1`, `seeds 1-20`, `seeds 3, 7`. */
export function seedsText(seeds: readonly number[]): string {
  const [first, last] = [seeds[0], seeds.at(-1)];
  if (seeds.length < 2) return `seed ${first}`;
  const isRange = seeds.length > 2 && seeds.every((seed, index) => seed === (first ?? 0) + index);
  return `seeds ${isRange ? `${first}-${last}` : seeds.join(', ')}`;
}
