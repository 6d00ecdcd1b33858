import { describe, expect, it } from 'vitest';
import { containerEngine } from '../containers.js';
import image from './image.js';

const engine = await containerEngine().catch((error: Error) => error.message);
const signal = new AbortController().signal;
const context = { env: { SET: 'value' }, signal, warn: () => expect.fail('told') };

describe('an image', () => {
  it('needs its port', () => {
    expect(() => image.check?.({ image: 'x' })).toThrow('--image x needs --port');
    expect(() => image.check?.({ image: 'x', port: 80 })).not.toThrow();
  });

  it.each([
    ['MISSING', '--image-env MISSING has no value'],
    ['=x', '--image-env must be NAME=VALUE'],
  ])('takes no variable like %s', async (text, sentence) => {
    const launching = image.launch({ image: 'x', port: 80, imageEnv: [text] }, context);
    await expect(launching).rejects.toThrow(sentence);
  });

  it('is an error in one sentence where there is no container engine', (test) => {
    if (typeof engine !== 'string') test.skip('a container engine is running');
    expect(engine).toMatch(/^--image needs a container engine, and none is running here: [^\n]*\.$/);
  });

  it('that does not exist is an error', { timeout: 60_000 }, async (test) => {
    if (typeof engine === 'string') test.skip(engine);
    const launching = image.launch({ image: 'memorydb-conformance.invalid/none:1', port: 80 }, context);
    await expect(launching).rejects.toThrow(
      "A container of memorydb-conformance.invalid/none:1 can't be started",
    );
  });
});
