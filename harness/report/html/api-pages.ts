import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../../spec/package-root.js';
import type { ApiPage } from './coverage.js';

/** The pages of the API reference of which `spec/excerpts` has the text, CreateSnapshot first. */
export async function apiPages(): Promise<ApiPage[]> {
  const folder = join(packageRoot, 'spec', 'excerpts');
  const files = (await readdir(folder)).filter((file) => /^api\..*\.txt$/.test(file)).sort();
  const pages = await Promise.all(
    files.map(async (file) => {
      const [url = '', ...lines] = (await readFile(join(folder, file), 'utf8')).split('\n');
      const name = /API_(\w+)\.html/.exec(url)?.[1] ?? file.slice('api.'.length, -'.txt'.length);
      return { name, url: url.trim(), text: lines.join('\n') };
    }),
  );
  return pages
    .filter(({ url }) => url.includes('/memorydb/'))
    .toSorted(
      (one, other) => Number(other.name === 'CreateSnapshot') - Number(one.name === 'CreateSnapshot'),
    );
}
