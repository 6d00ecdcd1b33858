import type { JSX } from 'preact';

/** Copies a text; the page's script shows it. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }): JSX.Element {
  return (
    <button type="button" class="copy" data-copy={text} hidden>
      {what}
    </button>
  );
}
