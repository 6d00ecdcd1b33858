import { setImmediate as turn } from 'node:timers/promises';
import type { WireAnswer } from './exchange.js';
import type { Redactor } from './redactor.js';
import type { Delivery, Transport } from './transport.js';

const large = 256 * 1024;

/** A transport of which nothing that comes back shows what the requests were signed with. */
export function redactingTransport(inner: Transport, redactor: Redactor): Transport {
  return {
    async send(request, limits, signal) {
      redactor.remember(request);
      const delivery = withoutSecrets(await inner.send(request, limits, signal), redactor);
      // To search a large answer takes its time, and so does to read it: between the two others have their turn.
      if (delivery.kind === 'answered' && delivery.answer.body.length > large) await turn();
      return delivery;
    },
    close: () => inner.close(),
  };
}

function withoutSecrets(delivery: Delivery, redactor: Redactor): Delivery {
  if (delivery.kind === 'lost') return { ...delivery, detail: redactor.text(delivery.detail) };
  const { status, headers, body } = delivery.answer;
  const own = { status, headers: headersWithout(headers, redactor), body: redactor.bytes(body) };
  return { kind: 'answered', answer: own };
}

function headersWithout(headers: WireAnswer['headers'], redactor: Redactor): WireAnswer['headers'] {
  const fields = Object.entries(headers);
  if (redactor.areClean(fields.flat())) return headers;
  return Object.fromEntries(fields.map(([name, value]) => [redactor.text(name), redactor.text(value)]));
}
