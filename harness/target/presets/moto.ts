import type { Preset } from '../preset.js';

const preset: Preset = {
  title: 'moto, in server mode',
  home: 'https://docs.getmoto.org/en/latest/docs/server_mode.html',
  command: {
    line: 'moto_server -H 127.0.0.1 -p {port}',
    program: 'moto_server',
    install: "pip install 'moto[server]'",
  },
  image: { ref: 'motoserver/moto:latest', port: 5000 },
  readyPath: '/moto-api/',
  reset: { method: 'POST', path: '/moto-api/reset' },
};
export default preset;
