import type { Preset } from '../preset.js';

const preset: Preset = {
  title: 'Floci',
  home: 'https://floci.io/floci/',
  image: { ref: 'floci/floci:latest', port: 4566, env: ['FLOCI_STORAGE_MODE=memory'] },
  readyPath: '/_floci/health',
};
export default preset;
