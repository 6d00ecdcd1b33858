/** What the names of Amazon's endpoints end in, by partition: alone, and for both kinds of addresses (IPv4 and IPv6). */
const suffixes = {
  aws: ['amazonaws.com', 'api.aws'],
  'aws-cn': ['amazonaws.com.cn', 'api.amazonwebservices.com.cn'],
  'aws-us-gov': ['amazonaws.com', 'api.aws'],
  'aws-eusc': ['amazonaws.eu', 'api.amazonwebservices.eu'],
  'aws-iso': ['c2s.ic.gov', 'api.aws.ic.gov'],
  'aws-iso-b': ['sc2s.sgov.gov', 'api.aws.scloud'],
  'aws-iso-e': ['cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk'],
  'aws-iso-f': ['csp.hci.ic.gov', 'api.aws.hci.ic.gov'],
} as const satisfies Record<string, readonly [string, string]>;

const all = Object.values(suffixes).flat();

/** Whether an endpoint is Amazon's own, where every cluster costs money. */
export function isAws(endpoint: string): boolean {
  // A name may end in the root's dot, and is the same name then.
  const name = new URL(endpoint).hostname.replace(/\.+$/, '');
  return all.some((suffix) => name === suffix || name.endsWith(`.${suffix}`));
}
