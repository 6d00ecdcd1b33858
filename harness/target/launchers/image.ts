import { randomUUID } from 'node:crypto';
import { onExit } from 'signal-exit';
import { UsageError } from '../../usage-error.js';
import { awaitHttp } from '../await-http.js';
import {
  containerEngine,
  containerLabel,
  loadTestcontainers,
  removeContainers,
  removeContainersInPassing,
} from '../containers.js';
import { LaunchWasInterrupted, TargetDoesNotAnswer } from '../launch-errors.js';
import { defaultStartTimeout, type Launcher } from '../launcher.js';

/** An image was named, and not the port that it listens on. */
export class ImageNeedsAPort extends UsageError {
  constructor(image: string) {
    super(`--image ${image} needs --port: the port that it listens on inside its container.`);
    this.name = 'ImageNeedsAPort';
  }
}

/** A container could not be started. */
export class ContainerDoesNotStart extends UsageError {
  constructor(image: string, why: string) {
    super(`A container of ${image} can't be started: ${why.replace(/\.$/, '')}. Try it by docker run first.`);
    this.name = 'ContainerDoesNotStart';
  }
}

/** A variable for the container has no name, or has no value in this environment. */
export class ImageEnvIsWrong extends UsageError {
  constructor(text: string) {
    const [name = ''] = text.split('=');
    super(
      name === ''
        ? '--image-env must be NAME=VALUE, or NAME for a variable of this environment.'
        : `--image-env ${name} has no value: this environment has no variable ${name}. Set it, or write ${name}=VALUE.`,
    );
    this.name = 'ImageEnvIsWrong';
  }
}

/** Starts a container of an image. */
const image: Launcher = {
  name: 'image',
  options: [
    {
      name: 'image',
      flag: '--image <ref>',
      description:
        'start a container of this image, judge it, and remove it; needs --port, and testcontainers',
    },
    {
      name: 'imageEnv',
      flag: '--image-env <name[=value]>',
      description:
        'variable for the container; without a value, that of this environment; may be given several times',
      repeatable: true,
    },
    {
      name: 'pull',
      flag: '--pull <when>',
      description: 'when the image is pulled: missing or always (default: missing)',
    },
  ],
  check: ({ image: ref = '', port, pull = 'missing' }) => {
    if (port === undefined) throw new ImageNeedsAPort(ref);
    if (pull !== 'missing' && pull !== 'always') throw new PullIsWrong(String(pull));
  },
  launch: async (given, { env, signal }) => {
    const { image: ref = '', port = 0, readyPath, startTimeout = defaultStartTimeout, pull } = given;
    const environment = environmentOf(given.imageEnv ?? [], env);
    const engine = await containerEngine();
    const { GenericContainer, PullPolicy, Wait } = await loadTestcontainers();
    const run = randomUUID();
    const forget = onExit(() => removeContainersInPassing(run));
    const remove = async (): Promise<void> => {
      await removeContainers(engine, run);
      forget();
    };
    // A start can't be broken off, so what it has made is removed under it.
    const onAbort = (): void => void removeContainers(engine, run).catch(() => undefined);
    signal.addEventListener('abort', onAbort);
    try {
      const container = await new GenericContainer(ref)
        .withExposedPorts(port)
        .withEnvironment(environment)
        .withLabels({ [containerLabel]: run })
        .withPullPolicy(pull === 'always' ? PullPolicy.alwaysPull() : PullPolicy.defaultPolicy())
        // The usual strategy needs a shell in the image; whether it answers is found out below.
        .withWaitStrategy(Wait.forAll([]))
        .withStartupTimeout(startTimeout * 1000)
        .start()
        .catch((error: unknown) => {
          throw new ContainerDoesNotStart(ref, error instanceof Error ? error.message : String(error));
        });
      const endpoint = `http://${container.getHost()}:${container.getMappedPort(port)}`;
      if (!(await awaitHttp(endpoint, { readyPath, timeoutMs: startTimeout * 1000, signal })))
        throw new TargetDoesNotAnswer(`A container of ${ref}`, endpoint, startTimeout, []);
      return { endpoint, close: remove };
    } catch (error) {
      await remove();
      throw signal.aborted ? new LaunchWasInterrupted() : error;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  },
};
export default image;

/** `--pull` is neither of its two words. */
export class PullIsWrong extends UsageError {
  constructor(text: string) {
    super(`--pull must be missing or always, not "${text}".`);
    this.name = 'PullIsWrong';
  }
}

function environmentOf(
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const mark = text.indexOf('=');
      const name = mark === -1 ? text : text.slice(0, mark);
      const value = mark === -1 ? env[name] : text.slice(mark + 1);
      if (name === '' || value === undefined) throw new ImageEnvIsWrong(text);
      return [name, value];
    }),
  );
}
