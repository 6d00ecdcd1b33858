import type { JSX } from 'preact';
import { shown } from './text.js';

/** A link to a document of our own catalogue; the bare title where the address is another. */
export function CatalogueLink(props: {
  readonly url: string;
  readonly title: string;
  readonly links: ReadonlySet<string>;
}): JSX.Element {
  const { url, title, links } = props;
  if (!links.has(url)) return <cite>{shown(title)}</cite>;
  return (
    <cite>
      <a href={url} rel="noreferrer">
        {shown(title)}
      </a>
    </cite>
  );
}
