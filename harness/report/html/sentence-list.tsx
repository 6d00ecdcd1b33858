import type { JSX } from 'preact';
import { CatalogueLink } from './catalogue-link.js';
import type { PageCoverage, Sentence } from './coverage.js';
import { anchor, shown } from './text.js';

const words: Readonly<Record<Sentence['standing'], string>> = {
  held: 'holds',
  broken: 'broken',
  'not-judged': 'not judged',
  'no-rule': 'no rule',
};

/** Rules that are named beside a sentence. */
const mostRules = 8;

/** The pages of the API reference sentence by sentence: which rules judge each, and how the target stands. */
export function SentenceList(props: {
  readonly coverage: readonly PageCoverage[];
  readonly links: ReadonlySet<string>;
}): JSX.Element {
  return (
    <section id="sentences" aria-label="Sentences of the API reference">
      {props.coverage.map(({ page, sentences }) => {
        const judged = sentences.filter(({ standing }) => standing !== 'no-rule').length;
        return (
          <details
            class="page"
            key={page.url}
            id={anchor('page', page.name)}
            open={page.name === 'CreateSnapshot'}
          >
            <summary>
              {page.name} <span class="note">{`${judged} of ${sentences.length} sentences have rules`}</span>
            </summary>
            <p>
              <CatalogueLink
                url={page.url}
                title={`MemoryDB API Reference: ${page.name}`}
                links={props.links}
              />
            </p>
            <ol>
              {sentences.map((sentence, index) => (
                <li
                  key={index}
                  class={`sentence ${sentence.standing}`}
                  id={anchor('sentence', page.name, index + 1)}
                >
                  <span class={`standing ${sentence.standing}`}>{words[sentence.standing]}</span>
                  <span class="sentence-text">{shown(sentence.text)}</span>
                  <RuleNames sentence={sentence} />
                </li>
              ))}
            </ol>
          </details>
        );
      })}
    </section>
  );
}

function RuleNames({ sentence: { rules } }: { readonly sentence: Sentence }): JSX.Element | null {
  if (rules.length === 0) return null;
  const rest = rules.length - mostRules;
  return (
    <span class="rule-names">
      {rules.slice(0, mostRules).map(({ id, status }) =>
        status === 'failed' ? (
          <a key={id} class="rule-name broken" href={`#${anchor('rule', id)}`}>
            {id}
          </a>
        ) : (
          <code key={id} class="rule-name">
            {id}
          </code>
        ),
      )}
      {rest > 0 && <span class="note">{`and ${rest} more`}</span>}
    </span>
  );
}
