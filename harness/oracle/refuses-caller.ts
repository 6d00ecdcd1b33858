import type { Exchange } from '../wire/exchange.js';

/** Framework errors about who calls, not about what is asked (API reference, "Common Errors"). */
export const callerErrors: ReadonlySet<string> = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'NotAuthorized',
  'OptInRequired',
  'RequestExpired',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

/** True where the target refuses the caller, not the request: that says nothing of the operation. */
export function refusesCaller({ outcome }: Exchange): boolean {
  return outcome.kind === 'refused' && outcome.type !== undefined && callerErrors.has(outcome.type.name);
}
