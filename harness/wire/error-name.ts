/** The name in an error's type: of `ns#Name:http://…`, what stands before the first `:` and after the last `#`. */
export function errorName(raw: string): string {
  return (raw.split(':')[0] ?? '').split('#').at(-1)?.trim() ?? '';
}
