import type { JSX } from 'preact';
import type { FindingStep } from '../../findings/finding.js';
import { showOutcome } from '../../findings/show.js';
import { Body } from './body.js';
import { shown } from './text.js';

/** A request and its answer, side by side. */
export function Exchange(props: {
  readonly step: FindingStep;
  readonly place?: string | undefined;
}): JSX.Element {
  const { step, place } = props;
  return (
    <div class="exchange">
      <section>
        <p class="part">request</p>
        <p class="note">{shown(`${step.request.method} ${step.request.path} ${step.operation ?? ''}`)}</p>
        <Body bytes={step.request.body} />
      </section>
      <section>
        <p class="part">answer</p>
        <p class="note">{shown(showOutcome(step.outcome))}</p>
        {step.answer !== undefined && <Body bytes={step.answer.body} place={place} />}
      </section>
    </div>
  );
}
