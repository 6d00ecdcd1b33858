import type { Catalogue } from '../../properties/catalogue.js';
import type { Report } from '../engine/events.js';
import type { RunInput } from '../engine/run-input.js';
import type { Target } from '../target/target.js';

/** Which target a command is about. */
export type TargetSpec =
  | { readonly kind: 'embedded'; readonly region: string; readonly requestTimeout: number }
  | {
      readonly kind: 'url';
      readonly endpoint: string;
      /** Where the endpoint was found: `--endpoint`, the name of a variable, a profile. */
      readonly endpointFrom: string;
      readonly region: string;
      readonly cluster: string | undefined;
      /** Seconds. */
      readonly requestTimeout: number;
    };

/** What `serve` asks of the embedded MemoryDB. */
export interface ServeOptions {
  /** A free one where it is undefined. */
  readonly port: number | undefined;
  readonly region: string;
  /** Credentials that requests must be signed with; any signature will do where it is undefined. */
  readonly verifySignatures: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** A server that runs until it is closed. */
export interface Served {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** The doors from the command line to the rest of the harness. Each opens only when a command goes through it. */
export interface Dependencies {
  loadCatalogue(): Promise<Catalogue>;
  openTarget(wish: TargetSpec): Promise<Target>;
  run(input: Omit<RunInput, 'readWithSdk'>): Promise<Report>;
  serve(options: ServeOptions): Promise<Served>;
}
