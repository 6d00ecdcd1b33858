import { MemoryDBClient } from '@aws-sdk/client-memorydb';
import { describe, expect, it } from 'vitest';
import { isAws } from './aws.js';

/** A region of each partition. */
const regions = [
  'us-east-1',
  'eu-central-1',
  'cn-north-1',
  'cn-northwest-1',
  'us-gov-west-1',
  'eusc-de-east-1',
  'us-iso-east-1',
  'us-isob-east-1',
  'eu-isoe-west-1',
  'us-isof-south-1',
];

describe("Amazon's own", () => {
  const flags = [true, false];
  const variants = flags.flatMap((UseFIPS) => flags.map((UseDualStack) => ({ UseFIPS, UseDualStack })));
  it.each(regions.flatMap((Region) => variants.map((variant) => ({ Region, ...variant }))))(
    'is where the SDK sends requests to: %j',
    (where) => {
      const client = new MemoryDBClient({ region: where.Region });
      const { url } = client.config.endpointProvider(where);
      client.destroy();
      expect(isAws(url.href), url.href).toBe(true);
    },
  );

  it.each([
    'https://memory-db.us-east-1.amazonaws.com',
    'http://memory-db.us-east-1.amazonaws.com',
    'https://memory-db.us-east-1.amazonaws.com/',
    'https://memory-db.us-east-1.amazonaws.com:443',
    'https://memory-db.us-east-1.amazonaws.com:8443/path',
    'https://memory-db.us-east-1.amazonaws.com.',
    'https://memory-db.us-east-1.amazonaws.com../',
    'https://MEMORY-DB.US-EAST-1.AMAZONAWS.COM',
    'HTTPS://Memory-DB.us-east-1.AmazonAWS.com',
    'https://memory-db.us-east-1.amazonaws%2ecom',
    'https://memory-db.us-east-1.amazon%61ws.com',
    'https://memory-db.us-east-1.amazonaws。com',
    'https://memory-db.us-east-1.amazonaws．com',
    'https://memory-db.us-east-1.ａｍａｚｏｎａｗｓ.com',
    'https://memory-db.us-east-1.amazonaws\u00ad.com',
    'https://memory-db.us-east-1.amazon\u200baws.com',
    'https://memory-db.us-east-1.amazon\taws.com',
    'https://memory-db.us-east-1.amazon\naws.com',
    ' https://memory-db.us-east-1.amazonaws.com ',
    'https:memory-db.us-east-1.amazonaws.com',
    'https:/memory-db.us-east-1.amazonaws.com',
    'https:///memory-db.us-east-1.amazonaws.com',
    'https:\\\\memory-db.us-east-1.amazonaws.com',
    'https://localhost@memory-db.us-east-1.amazonaws.com',
    'https://localhost:80@memory-db.us-east-1.amazonaws.com',
    'https://memory-db.us-east-1.amazonaws.com?localhost',
    'https://memory-db.us-east-1.amazonaws.com#localhost',
    'https://memory-db.us-east-1.amazonaws.com\\@localhost',
    'https://amazonaws.com',
    'https://memory-db-fips.us-west-2.amazonaws.com',
    'https://vpce-0123.memory-db.us-east-1.vpce.amazonaws.com',
    'https://memory-db.cn-north-1.amazonaws.com.cn',
    'https://memory-db.eusc-de-east-1.amazonaws.eu',
    'https://memory-db.us-iso-east-1.c2s.ic.gov',
  ])('is known in whatever spelling reaches it: %j', (endpoint) => {
    expect(isAws(endpoint)).toBe(true);
  });
});

describe("somebody else's", () => {
  it.each([
    'http://127.0.0.1:5000',
    'http://[::1]:5000',
    'http://localhost.localstack.cloud:4566',
    'http://amazonaws.com.localhost',
    'http://notamazonaws.com',
    'http://amazonaws.com.example',
    'http://127.0.0.1/amazonaws.com',
    'http://api.aws.example',
    'http://memory-db.us-east-1.amazonaws.com.example',
    'http://ic.gov',
  ])('is not taken for it: %s', (endpoint) => {
    expect(isAws(endpoint)).toBe(false);
  });
});
