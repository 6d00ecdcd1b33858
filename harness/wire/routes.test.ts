import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { WireRequest } from './exchange.js';
import { proxyFor, ProxyIsNotAUrl } from './proxy.js';
import { selfSigned } from './testing/certificate.js';
import { http, https, proxyServer } from './testing/servers.js';
import type { Delivery } from './transport.js';
import { CertificatesAreNotReadable, trustedCertificates } from './trusted-certificates.js';
import { undiciTransport, type Route } from './undici-transport.js';

const request: WireRequest = { method: 'POST', path: '/', headers: {}, body: Buffer.from('{}') };

async function send(origin: string, route: Route = {}, count = 1): Promise<Delivery[]> {
  const transport = undiciTransport(origin, route);
  const deliveries: Delivery[] = [];
  for (let sent = 0; sent < count; sent++)
    deliveries.push(await transport.send(request, { timeoutMs: 5_000, maxBytes: 1_000 }));
  await transport.close();
  return deliveries;
}

const answering: RequestListener = (incoming, response) => {
  incoming.resume();
  response.end(`{"host":"${incoming.headers.host}"}`);
};
const answered = { kind: 'answered', answer: { status: 200 } };
const certificate = await selfSigned(['127.0.0.1', 'memorydb.test']);

describe('a certificate that nobody known signed', () => {
  it('is not trusted, and that is told as such', async () => {
    const server = await https(certificate, answering);
    const [delivery] = await send(server.origin);
    await server.close();
    expect(delivery).toEqual({
      kind: 'lost',
      loss: 'no-tls',
      detail: expect.stringMatching(/self-signed certificate/),
    });
  });

  it('is trusted where it is named', async () => {
    const server = await https(certificate, answering);
    const trusted = await trustedCertificates(certificate.file, {});
    expect(await send(server.origin, { trusted })).toMatchObject([answered]);
    await server.close();
  });

  it('is trusted beside NODE_EXTRA_CA_CERTS', async () => {
    const other = await selfSigned(['localhost']);
    const trusted = await trustedCertificates(other.file, { NODE_EXTRA_CA_CERTS: certificate.file });
    expect(trusted).toEqual(expect.arrayContaining([other.cert, certificate.cert]));
    expect(await trustedCertificates(other.file, { NODE_EXTRA_CA_CERTS: '/nowhere' })).not.toContain('');
  });

  it('is not trusted for another name', async () => {
    const server = await https(await selfSigned(['memorydb.test']), answering);
    const trusted = await trustedCertificates(certificate.file, {});
    expect(await send(server.origin, { trusted })).toMatchObject([{ loss: 'no-tls' }]);
    await server.close();
  });

  it.each([
    ['/nowhere/ca.pem', 'there is no such file'],
    ['/', 'it is a folder'],
    [new URL(import.meta.url).pathname, 'it holds no certificate'],
  ])('can not be named by %s', async (file, why) => {
    const reading = trustedCertificates(file, {});
    await expect(reading).rejects.toThrow(CertificatesAreNotReadable);
    await expect(reading).rejects.toThrow(`--ca ${file} can't be used: ${why}.`);
  });
});

it('tells https from http', async () => {
  const server = await http(answering);
  expect(await send(server.origin.replace('http:', 'https:'))).toEqual([
    { kind: 'lost', loss: 'no-tls', detail: expect.stringContaining('is it http, not https?') },
  ]);
  await server.close();
});

describe('a proxy', () => {
  const named = (origin: string, name = 'memorydb.test'): string => origin.replace('127.0.0.1', name);

  it('is asked for the target by its name', async () => {
    const [server, proxy] = [await http(answering), await proxyServer()];
    const origin = named(server.origin);
    const route = { proxy: proxyFor(new URL(origin), { HTTP_PROXY: proxy.origin }) };
    expect(await send(origin, route, 3)).toMatchObject([answered, answered, answered]);
    expect(proxy.asked).toEqual(Array.from({ length: 3 }, () => `POST ${origin}/`));
    await Promise.all([server.close(), proxy.close()]);
  });

  it('tunnels to a target that speaks https, whose certificate is looked at all the same', async () => {
    const [server, proxy] = [await https(certificate, answering), await proxyServer()];
    const origin = named(server.origin);
    const route = { proxy: proxyFor(new URL(origin), { https_proxy: proxy.origin.replace('http://', '') }) };
    expect(await send(origin, route)).toMatchObject([{ kind: 'lost', loss: 'no-tls' }]);
    const trusted = await trustedCertificates(certificate.file, {});
    expect(await send(origin, { ...route, trusted })).toMatchObject([answered]);
    expect(proxy.asked.at(-1)).toBe(`CONNECT ${new URL(origin).host}`);
    await Promise.all([server.close(), proxy.close()]);
  });

  it.each([403, 407])('that refuses with %d is no answer of the target', async (status) => {
    const proxy = await proxyServer(status);
    const origin = 'https://memorydb.test:1';
    const route = { proxy: proxyFor(new URL(origin), { HTTPS_PROXY: proxy.origin }) };
    expect(await send(origin, route)).toEqual([
      {
        kind: 'lost',
        loss: 'unreachable',
        detail: expect.stringMatching(new RegExp(`${status}.*through the proxy of HTTPS_PROXY`)),
      },
    ]);
    await proxy.close();
  });

  it('that wants to know who asks is no answer of a target that speaks http', async () => {
    const proxy = await proxyServer(407);
    const origin = 'http://memorydb.test:1';
    const route = { proxy: proxyFor(new URL(origin), { HTTP_PROXY: proxy.origin }) };
    expect(await send(origin, route)).toMatchObject([{ kind: 'lost', loss: 'unreachable' }]);
    await proxy.close();
  });

  it('is told of where nobody answers', async () => {
    const origin = 'http://memorydb.test:1';
    const route = { proxy: proxyFor(new URL(origin), { HTTP_PROXY: 'http://127.0.0.1:1' }) };
    const [delivery] = await send(origin, route);
    expect(delivery).toMatchObject({ loss: 'unreachable', detail: expect.stringContaining('of HTTP_PROXY') });
  });

  it('is left out for what NO_PROXY names', async () => {
    const [server, proxy] = [await http(answering), await proxyServer()];
    const origin = named(server.origin, '127.0.0.1');
    // As if it were another machine's address: loopback has no proxy at all.
    const route = { proxy: { uri: proxy.origin, noProxy: '.example, 127.0.0.1', from: 'HTTP_PROXY' } };
    expect(await send(origin, route)).toMatchObject([answered]);
    expect(proxy.asked).toEqual([]);
    await Promise.all([server.close(), proxy.close()]);
  });

  it.each([
    'http://127.0.0.1:5000',
    'http://127.8.9.1',
    'http://localhost:5000',
    'http://LOCALHOST.',
    'http://memorydb.localhost',
    'http://[::1]:5000',
    'http://0.0.0.0:1',
    'http://[::ffff:127.0.0.1]:1',
    'http://2130706433/',
  ])('never stands before this machine itself: %s', (endpoint) => {
    expect(proxyFor(new URL(endpoint), { HTTP_PROXY: 'http://127.0.0.1:1' })).toBeUndefined();
  });

  it.each([
    [{}, undefined],
    [{ HTTP_PROXY: '' }, undefined],
    [{ HTTPS_PROXY: 'http://a:1' }, undefined],
    [{ HTTP_PROXY: 'http://a:1', http_proxy: 'http://b:2' }, 'http://b:2'],
    [{ HTTP_PROXY: 'a:1' }, 'http://a:1'],
    [{ HTTP_PROXY: 'http://user:password@a:1' }, 'http://user:password@a:1'],
  ])('is named by the variable for the scheme: %j', (env, uri) => {
    expect(proxyFor(new URL('http://memorydb.test'), env)?.uri).toBe(uri);
  });

  it.each(['http://', 'ftp://a:1', 'http://me:hush@:x', 'a b'])(
    'is an error where it is no URL: %s',
    (text) => {
      const act = () => proxyFor(new URL('http://memorydb.test'), { HTTP_PROXY: text });
      expect(act).toThrow(ProxyIsNotAUrl);
      expect(act).not.toThrow('hush');
    },
  );
});
