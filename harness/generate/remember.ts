import type { Json } from '../../spec/json.js';

/**
 * A function that works each result out once, as long as the object lives that it is for.
 *
 * @param make may not depend on anything but its arguments
 */
export function remember<Key extends object, Item>(
  make: (key: Key, word: string) => Item,
): (key: Key, word?: string) => Item {
  const known = new WeakMap<Key, Map<string, { readonly item: Item }>>();
  return (key, word = '') => {
    const ofKey = known.get(key) ?? new Map<string, { readonly item: Item }>();
    known.set(key, ofKey);
    const before = ofKey.get(word);
    if (before !== undefined) return before.item;
    const item = make(key, word);
    ofKey.set(word, { item });
    return item;
  };
}

/** As `remember`, for ever, by what the argument says. */
export function rememberByValue<Argument extends Json, Item>(
  make: (argument: Argument) => Item,
): (argument: Argument) => Item {
  const known = new Map<string, { readonly item: Item }>();
  return (argument) => {
    const key = JSON.stringify(argument);
    const made = known.get(key) ?? { item: make(argument) };
    known.set(key, made);
    return made.item;
  };
}

/** A value that is worked out when it is first asked for. */
export function once<Item>(make: () => Item): () => Item {
  let made: { readonly item: Item } | undefined;
  return () => (made ??= { item: make() }).item;
}
