import type { JSX } from 'preact';
import type { Report, RequirementResult } from '../../engine/events.js';
import { replayLine } from '../replay-line.js';
import { tierInWords } from '../words.js';
import { CatalogueLink } from './catalogue-link.js';
import { CopyButton } from './copy-button.js';
import { FindingView } from './finding-view.js';
import { LevelBadge } from './level-badge.js';
import { anchor, shown } from './text.js';

/** Findings of one rule that are shown. */
const mostFindings = 3;

/** A rule that is broken, with its source and its findings. */
export function RuleView(props: {
  readonly rule: RequirementResult;
  readonly report: Report;
  readonly links: ReadonlySet<string>;
  readonly isOpen: boolean;
}): JSX.Element {
  const { rule, report, links, isOpen } = props;
  const { id, level, title, source, findings = [] } = rule;
  const rest = findings.length - mostFindings;
  const name = anchor('rule', id);
  return (
    <details class="rule" id={name} open={isOpen} data-level={level}>
      <summary>
        <LevelBadge level={level} /> <code>{id}</code> <span class="rule-title">{shown(title)}</span>
      </summary>
      <blockquote>
        “{shown(source.quote)}” <CatalogueLink url={source.url} title={source.title} links={links} />{' '}
        <span class="note">{tierInWords(source.tier)}</span>
      </blockquote>
      <p class="actions">
        <CopyButton text={shown(`memorydb-conformance ${replayLine(report, id)}`)} what="copy command" />
        <a href={`#${name}`} aria-label={`Link to ${id}`}>
          # link
        </a>
      </p>
      {findings.slice(0, mostFindings).map((finding) => (
        <FindingView key={finding.cause} finding={finding} />
      ))}
      {rest > 0 && <p class="note">{`${rest} more ways to break it; the json report has them.`}</p>}
    </details>
  );
}
