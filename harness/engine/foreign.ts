import { isObject } from '../../spec/json.js';
import type { Exchange } from '../wire/exchange.js';
import type { Caller } from './caller.js';

/** True for a page of HTML, or an answer of a protocol in XML. */
export function isPage({ outcome, answer }: Exchange): boolean {
  return outcome.kind !== 'lost' && /text\/html|xml/.test(answer?.headers['content-type'] ?? '');
}

/**
 * True for a target none of whose answers is in the protocol: its first is not, nor are those to its plainest questions.
 * Where these are, what it refuses with is its mistake, and no sign that something else answers there.
 *
 * @param first any answer; one that never came, or a failure of the server, tells nothing of the protocol
 */
export async function isForeign(first: Exchange, caller: Caller): Promise<boolean> {
  if (first.outcome.kind === 'lost' || first.outcome.status >= 500 || isInProtocol(first)) return false;
  for (const operation of ['DescribeSnapshots', 'DescribeClusters'] as const)
    if (isInProtocol(await caller.exchange(operation, { input: {} }))) return false;
  return true;
}

function isInProtocol({ outcome }: Exchange): boolean {
  if (outcome.kind === 'accepted') return true;
  // The framework may refuse without a body: the header names the error then.
  const isNamed = outcome.kind === 'refused' && outcome.type?.place === 'x-amzn-errortype';
  return isNamed || (outcome.kind === 'refused' && isObject(outcome.body));
}
