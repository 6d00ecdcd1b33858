import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { rootCertificates } from 'node:tls';
import { UsageError } from '../usage-error.js';

/** `--ca` names a file that can't be read, or holds no certificate. */
export class CertificatesAreNotReadable extends UsageError {
  constructor(file: string, why: string) {
    super(`--ca ${file} can't be used: ${why}. Give a file with certificates in PEM form.`);
    this.name = 'CertificatesAreNotReadable';
  }
}

const reasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'it may not be read'],
  ['EISDIR', 'it is a folder'],
]);

/**
 * The certificates of those authorities that Node trusts by itself, with NODE_EXTRA_CA_CERTS, and of those in a file.
 * @throws CertificatesAreNotReadable
 */
export async function trustedCertificates(
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CertificatesAreNotReadable(file, reasons.get(code) ?? code);
  });
  if (!isCertificate(text)) throw new CertificatesAreNotReadable(file, 'it holds no certificate');
  // Node overlooks a file of its own that it can't read.
  const extra = env['NODE_EXTRA_CA_CERTS'] ?? '';
  const more = extra === '' ? [] : [await readFile(extra, 'utf8').catch(() => '')];
  return [...rootCertificates, text, ...more.filter(isCertificate)];
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}
