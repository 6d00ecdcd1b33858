/** Whether two texts name one key: an id, or an ARN that ends with it. */
export function isSameKey(one: string, other: string): boolean {
  return idOf(one) === idOf(other);
}

function idOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1).toLowerCase();
}
