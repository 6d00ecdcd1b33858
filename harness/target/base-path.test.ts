import { expect, it } from 'vitest';
import { loadCatalogue } from '../../properties/catalogue.js';
import { judge } from '../judge.js';
import { embeddedTimes } from '../reference/embedded-times.js';
import { startReference } from '../reference/reference.js';
import { urlTarget } from './url.js';

const { requirements, scenarios } = await loadCatalogue();
/** Requests as a client sends them, and requests to other paths. */
const catalogue = {
  requirements,
  scenarios: scenarios.filter(({ name }) => ['valid-creation', 'unusual-http'].includes(name)),
};

it.each(['', '/'])(
  'sends every request to the path and port of the endpoint, with "%s" behind it',
  async (end) => {
    const base = '/gateway/memorydb';
    const seen = new Set<string>();
    const reference = await startReference({
      httpMiddleware: [
        async (request, next) => {
          seen.add(`${request.headers['host']} ${request.path}`);
          return next({ ...request, path: request.path.replace(base, '') });
        },
      ],
    });
    const target = urlTarget({
      endpoint: `${reference.endpoint}${base}${end}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      requestTimeout: 10,
    });
    const report = await judge({
      target: { ...target, ...embeddedTimes },
      catalogue,
      runs: 1,
      seed: 1,
      only: ['wire.path'],
    });
    await target.close();
    await reference.close();
    const begins = `127.0.0.1:${reference.port} ${base}/`;
    expect([...seen].filter((each) => !each.startsWith(begins))).toEqual([]);
    // The scenario of other paths is among them.
    expect(seen.size).toBeGreaterThan(1);
    expect(report.verdict).toBe('conformant');
  },
);
