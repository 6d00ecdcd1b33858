import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A key and its certificate in PEM form, and the file that the certificate is in. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly file: string;
}

/** A certificate for these names that is signed by nobody but itself, made by openssl. */
export async function selfSigned(names: readonly string[], days = 2): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'memorydb-conformance-tls-'));
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const alternatives = names.map((name) => (/^[\d.]+$/.test(name) ? `IP:${name}` : `DNS:${name}`)).join(',');
  const what = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=test -days ${days}`;
  await promisify(execFile)('openssl', [
    ...what.split(' '),
    '-keyout',
    keyFile,
    '-out',
    file,
    '-addext',
    `subjectAltName=${alternatives}`,
  ]);
  return { key: await readFile(keyFile, 'utf8'), cert: await readFile(file, 'utf8'), file };
}
