import type { Preset } from '../preset.js';

const preset: Preset = {
  title: 'LocalStack; newer images need LOCALSTACK_AUTH_TOKEN in the environment',
  home: 'https://docs.localstack.cloud/aws/',
  image: { ref: 'localstack/localstack:latest', port: 4566, env: ['LOCALSTACK_AUTH_TOKEN'] },
  readyPath: '/_localstack/health',
};
export default preset;
