/**
 * What every request of the service has in common. Source: the traits of the service in the API model
 * (`aws.api#service`, `aws.auth#sigv4`) and the protocol awsJson1_1.
 */
export const service = {
  /** What stands before the operation in `X-Amz-Target`. */
  targetPrefix: 'AmazonMemoryDB',
  /** The service in the scope of a signature. */
  signingName: 'memorydb',
  /** The service in an ARN. */
  arnNamespace: 'memorydb',
  /** `Content-Type` of requests and of answers. */
  contentType: 'application/x-amz-json-1.1',
  /** The official JavaScript SDK of the service. */
  sdkPackage: '@aws-sdk/client-memorydb',
} as const;

/** `X-Amz-Target` of a request for an operation, or for what would be one. */
export function targetHeader(operation: string): string {
  return `${service.targetPrefix}.${operation}`;
}
