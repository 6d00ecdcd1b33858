import { expect, it } from 'vitest';
import { judge } from '../judge.js';
import { startReference } from '../reference/reference.js';

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
    const report = await judge({
      endpoint: `${reference.endpoint}${base}${end}`,
      env: { HOME: '/nowhere' },
      runs: 1,
      seed: 1,
      only: ['wire.path'],
    });
    await reference.close();
    const begins = `127.0.0.1:${reference.port} ${base}/`;
    expect([...seen].filter((each) => !each.startsWith(begins))).toEqual([]);
    // The scenario of other paths is among them.
    expect(seen.size).toBeGreaterThan(1);
    expect(report.verdict).toBe('conformant');
  },
);
