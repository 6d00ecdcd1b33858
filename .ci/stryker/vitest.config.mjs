import { defineConfig } from 'vitest/config';
import { chosenRoom } from './rooms.mjs';

const { tests, except } = chosenRoom();

export default defineConfig({
  // What waits for ever under a change is noticed after some seconds, so that no worker has to be killed for it.
  test: { include: tests, exclude: except, testTimeout: 5_000, isolate: false },
});
