import type { JSX } from 'preact';
import { count } from '../words.js';
import { LevelBadge } from './level-badge.js';
import { rulesOf, type PageInput } from './page-context.js';
import { RuleView } from './rule-view.js';
import { anchor, shown } from './text.js';

/** Causes, the worst first, each with the rules that it breaks. A rule of several causes is shown under the first. */
export function CauseList({ input }: { readonly input: PageInput }): JSX.Element {
  const { report, links } = input;
  const told = new Set<string>();
  return (
    <section id="causes" aria-label="Causes">
      {report.causes.map((cause, index) => {
        const all = rulesOf(cause, report.requirements);
        const rules = all.filter(({ id }) => !told.has(id));
        for (const { id } of rules) told.add(id);
        const elsewhere = all.filter((rule) => !rules.includes(rule));
        return (
          <details class="cause" id={`cause-${index + 1}`} key={cause.id}>
            <summary>
              <span class="number">{index + 1}</span>
              <span class="cause-title">{shown(cause.title)}</span>
              <LevelBadge level={cause.level} />
              <span class="note">{count(cause.rules.length, 'rule')}</span>
            </summary>
            {cause.gains.length > 0 && (
              <p class="note">{`Without it ${count(cause.gains.length, 'more rule')} would hold.`}</p>
            )}
            {rules.map((rule, at) => (
              <RuleView key={rule.id} rule={rule} report={report} links={links} isOpen={at === 0} />
            ))}
            {elsewhere.length > 0 && (
              <p>
                Shown above:{' '}
                {elsewhere.map(({ id }) => (
                  <a key={id} class="elsewhere" href={`#${anchor('rule', id)}`}>
                    {id}
                  </a>
                ))}
              </p>
            )}
          </details>
        );
      })}
    </section>
  );
}
