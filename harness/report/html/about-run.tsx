import type { JSX } from 'preact';
import type { Report } from '../../engine/events.js';
import { shown } from './text.js';

/** How the run was made, and what it left behind. */
export function AboutRun({ report }: { readonly report: Report }): JSX.Element {
  const { tool, target, options, prefix, requests, retries, unsupportedOperations, leftovers } = report;
  const facts: readonly (readonly [string, string])[] = [
    ['suite', `${tool.name} ${tool.version}`],
    ['target', `${target.kind} at ${target.endpoint} (${target.region})`],
    ['seed', String(options.seed)],
    ['profile', options.profile],
    ['cases of each scenario', String(options.runs)],
    ['strict', options.strict ? 'yes' : 'no'],
    ['requests', `${requests}, ${retries} sent again`],
    ['names begin with', prefix],
    ['not answered', unsupportedOperations.join(', ') || 'none'],
  ];
  return (
    <details class="about" id="about">
      <summary>About this run</summary>
      <dl class="facts-list">
        {facts.flatMap(([name, value]) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name} value`}>{shown(value)}</dd>,
        ])}
      </dl>
      {leftovers.length > 0 && <p>Could not be removed:</p>}
      <ul>
        {leftovers.map(({ kind, name, reason }) => (
          <li key={name}>{shown(`${kind} ${name}: ${reason}`)}</li>
        ))}
      </ul>
    </details>
  );
}
