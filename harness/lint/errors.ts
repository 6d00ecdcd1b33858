import { UsageError } from '../usage-error.js';

/** The file holds no recorded traffic that can be read. */
export class FileIsNoRecording extends UsageError {
  constructor(file: string, why: string) {
    super(`${file} is no recording: ${why}. Give an HTTP Archive (HAR 1.2).`);
    this.name = 'FileIsNoRecording';
  }
}
