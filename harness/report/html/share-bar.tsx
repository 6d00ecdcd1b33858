import type { JSX } from 'preact';
import type { RequirementResult } from '../../engine/events.js';

/** The share of rules that hold, as a bar with its numbers. */
export function ShareBar(props: { readonly requirements: readonly RequirementResult[] }): JSX.Element {
  const { requirements } = props;
  const held = requirements.filter(({ status }) => status === 'passed').length;
  const broken = requirements.filter(({ status }) => status === 'failed').length;
  const rest = requirements.length - held - broken;
  const of = (part: number): string => ((100 * part) / Math.max(1, requirements.length)).toFixed(2);
  const words = `${held} hold · ${broken} broken · ${rest} not judged`;
  return (
    <div class="share">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={words}>
        <rect class="bar-held" x="0" y="0" height="4" width={of(held)} />
        <rect class="bar-broken" x={of(held)} y="0" height="4" width={of(broken)} />
        <rect class="bar-rest" x={of(held + broken)} y="0" height="4" width={of(rest)} />
      </svg>
      <p>
        <strong>{held}</strong> of {requirements.length} rules hold · <strong>{broken}</strong> broken ·{' '}
        <strong>{rest}</strong> not judged
      </p>
    </div>
  );
}
