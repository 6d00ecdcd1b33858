/** Controls, format characters (bidi overrides, zero widths), line separators, lone surrogates. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** What CI systems read as a command when it stands in a log: `::error …::`, `##[group]`, `##vso[…]`, `##teamcity[…]`. */
export const ciCommand = /:(?=:[a-z])|#(?=#[a-z[])/gi;

const shortForms = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Characters of foreign text a report bears before it is cut. */
export const longestText = 600;

/**
 * Makes text of a target fit for a terminal and a build's log: one line, nothing invisible, nothing that steers the
 * reader's screen or its CI, bounded in length. What is replaced stays visible as an escape: `\x1b`, `\u{202e}`.
 *
 * @param longest characters kept; how many more there were is said
 */
export function sanitise(text: string, longest = longestText): string {
  const kept = text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  const cut = text.length - kept.length;
  const clean = kept.replace(invisible, escapeOf).replace(ciCommand, escapeOf);
  return cut === 0 ? clean : `${clean}… (${cut} more characters)`;
}

function escapeOf(character: string): string {
  const short = shortForms.get(character);
  if (short !== undefined) return short;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
}
