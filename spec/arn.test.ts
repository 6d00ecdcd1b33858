import { describe, expect, it } from 'vitest';
import { exampleArn, resourceOfArn } from './arn.js';

describe('an ARN', () => {
  it('names a thing of a kind', () => {
    expect(resourceOfArn(exampleArn('snapshot', 'a'))).toEqual({ kind: 'snapshot', name: 'a' });
    expect(resourceOfArn('arn:aws-cn:memorydb:cn-north-1:1:cluster/b')).toEqual({
      kind: 'cluster',
      name: 'b',
    });
  });

  it.each([
    undefined,
    null,
    5,
    '',
    'snapshot/a',
    'arn:aws:memorydb:us-east-1:1:user/a',
    exampleArn('cluster', ''),
  ])('that is %s names nothing', (arn) => {
    expect(resourceOfArn(arn)).toBeUndefined();
  });
});
