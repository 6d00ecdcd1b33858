import type { JSX } from 'preact';
import type { Level } from '../../../spec/types.js';
import type { Report } from '../../engine/events.js';
import { subjectOf } from '../outline-of-run.js';
import { count, duration } from '../words.js';
import { ShareBar } from './share-bar.js';
import { shown } from './text.js';

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY'];

/** The head of the page: the verdict, of what, and the share of rules that hold. */
export function VerdictBanner({ report }: { readonly report: Report }): JSX.Element {
  const { verdict, reason, target, options, requirements, startedAt, durationMs } = report;
  const broken = levels.flatMap((level) => {
    const many = requirements.filter((rule) => rule.status === 'failed' && rule.level === level).length;
    return many === 0 ? [] : [`${many} ${level}`];
  });
  const facts = [
    subjectOf(target),
    `${startedAt.slice(0, 16).replace('T', ' ')} UTC`,
    `seed ${options.seed}`,
    count(report.requests, 'request'),
    duration(durationMs),
  ];
  return (
    <header class={`banner ${verdict}`}>
      <h1>
        <span class="verdict">{verdict.toUpperCase()}</span>
        {broken.length > 0 && <span class="broken-counts">{broken.join(' · ')} broken</span>}
      </h1>
      <p class="facts">{facts.map((fact) => shown(fact)).join(' · ')}</p>
      {reason !== undefined && <p>{shown(reason)}</p>}
      <ShareBar requirements={requirements} />
    </header>
  );
}
