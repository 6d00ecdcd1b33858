import type { JSX } from 'preact';
import type { RequirementResult } from '../../engine/events.js';
import { LevelBadge } from './level-badge.js';
import { anchor, shown } from './text.js';

const words: Readonly<Record<RequirementResult['status'], string>> = {
  passed: 'holds',
  failed: 'broken',
  unsupported: 'not judged',
  inconclusive: 'not judged',
  'not-exercised': 'not judged',
  'not-run': 'not judged',
};

/** Rules, one a line: how each stands, and why where it was not judged. */
export function RuleTable({ rules }: { readonly rules: readonly RequirementResult[] }): JSX.Element {
  return (
    <ul class="rules">
      {rules.map(({ id, level, title, status, reason }) => (
        <li key={id} data-level={level}>
          <span
            class={`standing ${status === 'passed' ? 'held' : status === 'failed' ? 'broken' : 'not-judged'}`}
          >
            {words[status]}
          </span>
          <LevelBadge level={level} />
          {status === 'failed' ? (
            <a href={`#${anchor('rule', id)}`}>
              <code>{id}</code>
            </a>
          ) : (
            <code>{id}</code>
          )}
          <span class="rule-title">{shown(title)}</span>
          {status !== 'passed' && status !== 'failed' && <span class="why">{shown(reason ?? status)}</span>}
        </li>
      ))}
    </ul>
  );
}
