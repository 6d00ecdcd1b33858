import type { Preset } from '../preset.js';

const preset: Preset = {
  title: 'fakecloud',
  home: 'https://fakecloud.dev/docs/getting-started',
  image: { ref: 'ghcr.io/faiscadev/fakecloud:latest', port: 4566 },
  readyPath: '/_fakecloud/health',
  reset: { method: 'POST', path: '/_reset' },
};
export default preset;
