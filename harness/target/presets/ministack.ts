import type { Preset } from '../preset.js';

const preset: Preset = {
  title: 'MiniStack',
  home: 'https://github.com/ministackorg/ministack',
  command: {
    line: 'GATEWAY_PORT={port} ministack',
    program: 'ministack',
    install: 'pip install ministack',
  },
  image: { ref: 'ministackorg/ministack:latest', port: 4566 },
  readyPath: '/_ministack/health',
  reset: { method: 'POST', path: '/_ministack/reset' },
};
export default preset;
