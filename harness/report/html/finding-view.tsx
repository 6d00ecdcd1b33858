import type { JSX } from 'preact';
import type { Expected } from '../../findings/expected.js';
import type { Finding } from '../../findings/finding.js';
import { acceptedBody } from '../../findings/seen.js';
import { slotRanges, type SlotRange } from '../../findings/slot-ranges.js';
import { seenIn, told } from '../../findings/told.js';
import { Differences } from './differences.js';
import { SlotsBar } from './slots-bar.js';
import { shown } from './text.js';
import { Timeline } from './timeline.js';

/** One way in which a rule is broken: what was expected, what came, and the case that shows it. */
export function FindingView({ finding }: { readonly finding: Finding }): JSX.Element {
  const { expected, actual, pointer } = told(finding);
  const ranges = rangesOf(finding.expected, finding);
  return (
    <div class="finding">
      <p class="message">{shown(finding.message)}</p>
      <dl class="facts-list">
        <dt>expected</dt>
        <dd>{shown(expected)}</dd>
        <dt>actual</dt>
        <dd class="actual">{shown(actual)}</dd>
        {pointer !== undefined && pointer !== '' && <dt>place</dt>}
        {pointer !== undefined && pointer !== '' && (
          <dd>
            <code>{shown(pointer)}</code>
          </dd>
        )}
        <dt>seen</dt>
        <dd>
          in {finding.seen.broken} of {finding.seen.of} cases
          {!finding.reproduced && ', but not again when the case was repeated'}
        </dd>
      </dl>
      {ranges.length > 0 && <SlotsBar ranges={ranges} />}
      <Differences finding={finding} />
      <Timeline finding={finding} place={pointer} />
    </div>
  );
}

function rangesOf(expected: Expected, finding: Finding): SlotRange[] {
  switch (expected.kind) {
    case 'slots':
      return slotRanges(acceptedBody(seenIn(finding)[finding.blamed]), expected.pointer);
    case 'any-of':
    case 'all-of':
      return expected.of.map((each) => rangesOf(each, finding)).find(({ length }) => length > 0) ?? [];
    default:
      return [];
  }
}
