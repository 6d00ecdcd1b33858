import { describe, expect, it } from 'vitest';
import { Input } from './read-input.js';

describe('Input', () => {
  it('reads own members only', () => {
    const input = new Input(Object.create({ ClusterName: 'inherited' }), 'ValidationException');
    expect(input.string('ClusterName')).toBeUndefined();
  });
});
