import type { JSX } from 'preact';
import type { Finding, FindingStep } from '../../findings/finding.js';
import { Exchange } from './exchange.js';
import { shown } from './text.js';

/** Steps of a case that are shown in full: the first, and those up to the one to blame. */
const mostSteps = 30;

/** The requests of a case in their order, the one to blame open. */
export function Timeline(props: {
  readonly finding: Finding;
  readonly place: string | undefined;
}): JSX.Element {
  const { steps, blamed } = props.finding;
  const from = Math.max(0, Math.min(blamed - mostSteps + 2, steps.length - mostSteps));
  const kept = steps.slice(from, from + mostSteps);
  return (
    <>
      {kept.length < steps.length && (
        <p class="note">{`Steps ${from + 1} to ${from + kept.length} of ${steps.length}; the json report has all.`}</p>
      )}
      <ol class="timeline" start={from + 1}>
        {kept.map((step, index) => (
          <li key={index} class={from + index === blamed ? 'blamed' : step.role}>
            <details open={from + index === blamed}>
              <summary>
                <span class="step-number">{from + index + 1}</span>{' '}
                <span class="operation">{step.operation ?? 'no operation'}</span> <Status step={step} />{' '}
                <span class="note">{from + index === blamed ? 'to blame' : step.role}</span>
              </summary>
              <Exchange step={step} place={from + index === blamed ? props.place : undefined} />
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

function Status({ step }: { readonly step: FindingStep }): JSX.Element {
  const { answer, outcome } = step;
  if (answer === undefined) return <code>no answer</code>;
  const fault = outcome.kind === 'refused' ? ` ${outcome.type?.name ?? ''}` : '';
  return <code>{shown(`${answer.status}${fault}`, 80)}</code>;
}
