import type { Json } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { WireAnswer } from './exchange.js';

/** One answer as `@aws-sdk/client-memorydb` reads it. Dates stand as ISO strings. */
export type SdkView =
  | { readonly kind: 'output'; readonly output: Json }
  | {
      readonly kind: 'exception';
      /** `error.name`. */
      readonly name: string;
      /** True where the error is an instance of the class the SDK exports under that name. */
      readonly modelled: boolean;
      readonly message: string;
      readonly status: number | undefined;
      readonly requestId: string | undefined;
    };

/** Reads a recorded answer through the official SDK. */
export type ReadWithSdk = (operation: Operation, answer: WireAnswer) => Promise<SdkView>;
