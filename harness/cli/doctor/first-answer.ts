import { isObject } from '../../../spec/json.js';
import { callerRefusal } from '../../engine/caller-refusal.js';
import { leniencies, type Exchange, type Loss, type Outcome } from '../../wire/exchange.js';
import { trustIt } from '../../engine/capabilities.js';
import { isBusy } from '../../wire/noise.js';
import { fail, ok, warn, type Line } from './line.js';

/**
 * What one answer to an empty CreateSnapshot tells, step by step: something answers, it speaks HTTP, it speaks
 * awsJson1_1, it takes the credentials. Ends at the first step that fails.
 *
 * @param isForeign whether no other answer is in the protocol either
 */
export function firstAnswer(exchange: Exchange, endpoint: string, isForeign: boolean): Line[] {
  const { outcome } = exchange;
  if (outcome.kind === 'lost') return lost(outcome.loss, outcome.detail, endpoint);
  const spoken = ok(`It speaks HTTP (status ${outcome.status}).`);
  const reached = [ok(`Something answers at ${endpoint}.`), spoken];
  if (isBusy(outcome))
    return [...reached, fail('target', 'It answers only that it is too busy.', 'Wait, or use --rate.')];
  const protocol = awsJson(exchange, isForeign);
  if (protocol.status === 'fail') return [...reached, protocol];
  return [...reached, protocol, credentials(exchange)];
}

function lost(loss: Loss, detail: string, endpoint: string): Line[] {
  const reached = ok(`Something answers at ${endpoint}.`);
  switch (loss) {
    case 'unreachable':
      return [
        fail(
          'set-up',
          `Nothing answers at ${endpoint}: ${detail}`,
          'Start the target, or give its address with --endpoint.',
        ),
      ];
    case 'no-tls':
      return [reached, fail('set-up', `It speaks no TLS that is trusted: ${detail}.`, trustIt)];
    case 'not-http':
      return [
        reached,
        fail(
          'set-up',
          `It does not speak HTTP: ${detail}`,
          'Check the port, and whether it is http or https.',
        ),
      ];
    case 'timed-out':
      return [
        reached,
        fail(
          'target',
          `It gave no answer in time: ${detail}`,
          "Look at the target's log, or raise --request-timeout.",
        ),
      ];
    case 'reset':
      return [
        reached,
        fail('target', `It closed the connection without an answer: ${detail}`, "Look at the target's log."),
      ];
    case 'too-large':
      return [
        reached,
        fail('target', `Its answer has no end: ${detail}`, 'Is this the endpoint of MemoryDB?'),
      ];
  }
}

function awsJson({ outcome, answer }: Exchange, isForeign: boolean): Line {
  if (outcome.kind === 'accepted')
    return warn(
      'It speaks JSON, and accepts a CreateSnapshot that names nothing.',
      'A run will tell more: this request breaks the contract.',
    );
  const overlooked = outcome.kind === 'refused' ? (outcome.leniencies ?? []) : [];
  if (overlooked.length > 0)
    return warn(
      `It speaks JSON that no client reads: ${overlooked.map((leniency) => leniencies[leniency]).join('; ')}.`,
      'A run reads it all the same, and tells of it.',
    );
  const isTyped = outcome.kind === 'refused' && outcome.type !== undefined && outcome.type.place !== 'XML';
  if (isTyped) return ok('It speaks awsJson1_1.');
  if (outcome.kind === 'refused' && isObject(outcome.body))
    return warn(
      'It speaks JSON, and its errors name no type.',
      'Clients read the type from the member __type.',
    );
  if (!isForeign)
    return warn(
      `It speaks awsJson1_1, and refuses with what is not (${came(outcome, answer)}).`,
      'A run will tell more: clients can read no such refusal.',
    );
  return fail('set-up', `It does not speak awsJson1_1 (${came(outcome, answer)}).`, elsewhere);
}

const elsewhere = 'Is this the endpoint of MemoryDB? Check host, port and path.';

function came(outcome: Outcome, answer: Exchange['answer']): string {
  const type = answer?.headers['content-type'] ?? 'no content type';
  return outcome.kind === 'garbled' ? `${type}; ${outcome.reason}` : type;
}

function credentials(exchange: Exchange): Line {
  const refusal = callerRefusal(exchange);
  return refusal === undefined
    ? ok('It takes the credentials.')
    : fail('set-up', refusal.reason, refusal.fix);
}
