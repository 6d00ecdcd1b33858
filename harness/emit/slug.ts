/** A rule's id as part of a file's name; with a number where a rule has several findings. */
export function slugOf(rule: string, number = 1): string {
  const slug = rule.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return number === 1 ? slug : `${slug}-${number}`;
}

/** In capitals where a word begins: for languages that name tests so. */
export function pascalOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
