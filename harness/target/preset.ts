/** A public emulator, as data: how it is started, and when it is ready. One file in `presets/` each. */
export interface Preset {
  readonly title: string;
  /** Where its documentation is. */
  readonly home: string;
  /** A command that starts it, and the program that must be installed for it. Preferred where that is. */
  readonly command?: { readonly line: string; readonly program: string; readonly install: string };
  readonly image?: {
    readonly ref: string;
    /** Inside the container. */
    readonly port: number;
    /** As `--image-env` has it. */
    readonly env?: readonly string[];
  };
  /** A path that succeeds once it is ready. */
  readonly readyPath: string;
  /** A request that empties it, where it has one: sent before the run, as its image may keep a state. */
  readonly reset?: { readonly method: 'POST'; readonly path: string };
}
