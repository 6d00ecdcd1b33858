import type { Preset } from '../preset.js';

const preset: Preset = {
  title: 'CloudMock',
  home: 'https://github.com/Viridian-Inc/cloudmock',
  image: {
    ref: 'ghcr.io/viridian-inc/cloudmock:latest',
    port: 4566,
    env: ['CLOUDMOCK_TEST_MODE=true'],
  },
  readyPath: '/_cloudmock/health',
};
export default preset;
