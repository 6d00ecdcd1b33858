import type { JSX } from 'preact';
import { at } from '../../../spec/json.js';
import type { Finding } from '../../findings/finding.js';
import { show } from '../../findings/show.js';
import { acceptedBody } from '../../findings/seen.js';
import { seenIn } from '../../findings/told.js';
import { differing } from './differing.js';
import { shown } from './text.js';

const mostRows = 30;

/** Where two answers of a case differ, for a finding that compares two. */
export function Differences({ finding }: { readonly finding: Finding }): JSX.Element | null {
  const { expected, blamed } = finding;
  if (expected.kind !== 'same-as') return null;
  const seen = seenIn(finding);
  const found = differing(
    at(acceptedBody(seen[expected.step]), expected.stepPointer),
    at(acceptedBody(seen[blamed]), expected.pointer),
  );
  return (
    <table class="differences">
      <caption>Where the answers differ</caption>
      <thead>
        <tr>
          <th scope="col">place</th>
          <th scope="col">step {expected.step + 1}</th>
          <th scope="col">step {blamed + 1}</th>
        </tr>
      </thead>
      <tbody>
        {found.slice(0, mostRows).map(({ pointer, one, other }) => (
          <tr key={pointer}>
            <th scope="row">{shown(pointer === '' ? expected.pointer : pointer)}</th>
            <td>{shown(show(one))}</td>
            <td>{shown(show(other))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
