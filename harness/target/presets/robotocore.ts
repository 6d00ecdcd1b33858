import type { Preset } from '../preset.js';

const preset: Preset = {
  title: 'robotocore, built on moto',
  home: 'https://github.com/robotocore/robotocore',
  image: { ref: 'ghcr.io/robotocore/robotocore:latest', port: 4566 },
  readyPath: '/_robotocore/health',
  reset: { method: 'POST', path: '/_robotocore/state/reset' },
};
export default preset;
