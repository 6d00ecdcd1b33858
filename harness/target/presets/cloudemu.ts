import type { Preset } from '../preset.js';

const preset: Preset = {
  title: 'cloudemu, for AWS',
  home: 'https://github.com/stackshy/cloudemu',
  image: { ref: 'ghcr.io/stackshy/cloudemu:latest', port: 4566 },
  readyPath: '/_cloudemu/health',
  reset: { method: 'POST', path: '/_cloudemu/reset' },
};
export default preset;
