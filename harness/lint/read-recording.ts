import { readFile } from 'node:fs/promises';
import type { Json } from '../../spec/json.js';
import { FileIsNoRecording } from './errors.js';
import { readHar } from './read-har.js';
import type { Recording } from './recording.js';

/**
 * Reads recorded traffic.
 * @throws FileIsNoRecording
 */
export async function readRecording(file: string): Promise<Recording> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new FileIsNoRecording(file, 'it cannot be read');
  });
  return readHar(file, parsed(file, text));
}

function parsed(file: string, text: string): Json {
  try {
    const value: Json = JSON.parse(text.replace(/^\uFEFF/, ''));
    return value;
  } catch {
    throw new FileIsNoRecording(file, 'it is not JSON');
  }
}
