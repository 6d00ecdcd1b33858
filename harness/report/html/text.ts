import { sanitise } from '../sanitise.js';

/** A text of a target as a page may show it: nothing invisible, bounded. That it is no markup is the work of preact. */
export function shown(text: string, longest?: number): string {
  return sanitise(text, longest);
}

/** What an element of the page is called in its address: letters, digits and dashes. */
export function anchor(...parts: readonly (string | number)[]): string {
  return parts.join('-').replace(/[^a-zA-Z0-9]+/g, '-');
}
