import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An environment in which AWS's shared files are these, for one test. */
export async function awsFiles(files: {
  readonly config?: string;
  readonly credentials?: string;
}): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'memorydb-conformance-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [config, credentials] = [join(folder, 'config'), join(folder, 'credentials')];
  if (files.config !== undefined) await writeFile(config, files.config);
  if (files.credentials !== undefined) await writeFile(credentials, files.credentials);
  return { HOME: folder, AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials };
}
