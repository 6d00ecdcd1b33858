import { OutputFailed } from './output-failed.js';

/** Where a reporter's text goes, and what it may look like there. */
export interface Destination {
  write(text: string): void;
  /**
   * Called once, after the last write. A file appears whole at this moment, or not at all.
   * @throws OutputFailed where something of what was written did not arrive
   */
  close(): Promise<void>;
  /** Cells a line has. */
  readonly columns: number;
  /** True for a terminal whose last line can be rewritten. */
  readonly live: boolean;
  readonly colour: boolean;
}

/** A stream of a process, as far as reporters care. */
export interface Stream {
  /** @param done called when the text has arrived, or can't */
  write(text: string, done?: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const narrowest = 40;
const widest = 120;
const columnsOfALog = 100;

/**
 * A terminal or a pipe. Colour and rewriting only on a terminal outside of CI; colour elsewhere too where `FORCE_COLOR`
 * asks for it, and nowhere where `NO_COLOR` forbids it. `TERM=dumb` is no terminal.
 */
export function streamDestination(
  stream: Stream,
  env: Readonly<Record<string, string | undefined>>,
): Destination {
  const terminal = stream.isTTY === true && env['TERM'] !== 'dumb';
  const inCi = (env['CI'] ?? '') !== '';
  let failure: Error | undefined;
  const note = (error?: Error | null): void => void (failure ??= error ?? undefined);
  return {
    write: (text) => void stream.write(text, note),
    close: async () => {
      await new Promise<void>((arrived) => {
        stream.write('', (error) => arrived(note(error)));
      });
      if (failure !== undefined) throw new OutputFailed('standard output', failure);
    },
    columns: columnsOf(stream),
    live: terminal && !inCi,
    colour: hasColour(env, terminal && !inCi),
  };
}

/** As no-color.org and force-color.org have it; `FORCE_COLOR=0` forbids colour too, as Node has it. */
function hasColour(
  { NO_COLOR = '', FORCE_COLOR = '' }: Readonly<Record<string, string | undefined>>,
  usual: boolean,
): boolean {
  if (NO_COLOR !== '' || FORCE_COLOR === '0' || FORCE_COLOR === 'false') return false;
  return usual || FORCE_COLOR !== '';
}

/** Cells to lay text out in: the terminal's, within bounds a reader can bear; a log's where there is none. */
export function columnsOf(stream: Stream): number {
  const columns = stream.isTTY === true ? (stream.columns ?? 80) : columnsOfALog;
  return Math.min(widest, Math.max(narrowest, columns));
}
