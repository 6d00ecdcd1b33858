import { describe, expect, it } from 'vitest';
import { at } from '../../spec/json.js';
import { PortIsTaken, startReference } from './reference.js';
import { onBench } from './testing/bench.js';

describe('startReference', () => {
  it('names the port that is not to be had', () =>
    onBench({}, async ({ reference: { port } }) => {
      const second = startReference({ port });
      await expect(second).rejects.toBeInstanceOf(PortIsTaken);
      await expect(second).rejects.toThrow(`Port ${port} can't be listened on`);
    }));

  it('frees its port when closed, though a connection is still open', async () => {
    const first = await startReference();
    await fetch(first.endpoint);
    await first.close();
    const second = await startReference({ port: first.port });
    expect(second.port).toBe(first.port);
    await second.close();
  });

  it.each([
    ['eu-central-1', 'arn:aws:memorydb:eu-central-1:210987654321:cluster/shop'],
    ['cn-north-1', 'arn:aws-cn:memorydb:cn-north-1:210987654321:cluster/shop'],
    ['us-gov-west-1', 'arn:aws-us-gov:memorydb:us-gov-west-1:210987654321:cluster/shop'],
  ])('stands in %s and its partition', (region, arn) =>
    onBench({ region, account: '210987654321' }, async ({ cluster, ok }) => {
      await cluster('shop');
      expect(at(await ok('DescribeClusters', {}), '/Clusters/0/ARN')).toBe(arn);
      expect(await ok('ListTags', { ResourceArn: arn })).toEqual({ TagList: [] });
    }),
  );
});
