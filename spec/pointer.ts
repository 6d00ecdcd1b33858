/** A member's name as RFC 6901 writes it in a pointer. */
export function escapeToken(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1');
}
