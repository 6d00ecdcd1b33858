import getPort, { clearLockedPorts } from 'get-port';
import { awaitHttp } from '../await-http.js';
import {
  CommandEnded,
  CommandNamesNoPort,
  lastWords,
  LaunchWasInterrupted,
  PortIsInUse,
  TargetDoesNotAnswer,
} from '../launch-errors.js';
import { defaultStartTimeout, type Launcher, type GivenLaunch } from '../launcher.js';
import { startProcessGroup, type ProcessGroup } from '../process-group.js';

/** Starts a command that listens on a port of this machine. */
const command: Launcher = {
  name: 'command',
  options: [
    {
      name: 'command',
      flag: '--command <line>',
      description: 'start this command, judge what it serves, and end it; {port} stands for a free port',
    },
  ],
  check: ({ command: line = '', port }) => {
    if (!line.includes('{port}') && port === undefined) throw new CommandNamesNoPort(line);
  },
  launch: async (given, { env, signal, warn }) => {
    const port = await freePort(given.port);
    const line = (given.command ?? '').replaceAll('{port}', String(port));
    const endpoint = `http://127.0.0.1:${port}`;
    signal.throwIfAborted();
    const group = startProcessGroup(line, env);
    try {
      await untilItAnswers(group, line, endpoint, given, signal);
    } catch (error) {
      await group.end();
      throw error;
    }
    const closing = new AbortController();
    void warnAtItsEnd(group, closing.signal, warn);
    return {
      endpoint,
      close: () => {
        closing.abort();
        return group.end();
      },
    };
  },
};
export default command;

async function warnAtItsEnd(
  group: ProcessGroup,
  closing: AbortSignal,
  warn: (text: string) => void,
): Promise<void> {
  const how = await group.ended;
  if (!closing.aborted) warn(`The command ended during the run (${how}).${lastWords(group.lastLines())}`);
}

/** @throws PortIsInUse */
async function freePort(wanted: number | undefined): Promise<number> {
  // A port it gave before is held back for a while, also for those who name it.
  if (wanted !== undefined) clearLockedPorts();
  const port = await getPort(wanted === undefined ? {} : { port: wanted });
  if (wanted !== undefined && port !== wanted) throw new PortIsInUse(wanted);
  return port;
}

async function untilItAnswers(
  group: ProcessGroup,
  line: string,
  endpoint: string,
  { readyPath, startTimeout = defaultStartTimeout }: GivenLaunch,
  signal: AbortSignal,
): Promise<void> {
  const enough = new AbortController();
  const answering = awaitHttp(endpoint, {
    readyPath,
    timeoutMs: startTimeout * 1000,
    signal: AbortSignal.any([signal, enough.signal]),
  });
  const first = await Promise.race([answering, group.ended]);
  enough.abort();
  if (signal.aborted) throw new LaunchWasInterrupted();
  if (typeof first === 'string') throw new CommandEnded(line, first, group.lastLines());
  if (!first) throw new TargetDoesNotAnswer(`"${line}"`, endpoint, startTimeout, group.lastLines());
}
