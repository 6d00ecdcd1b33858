import { spawn } from 'node:child_process';
import type { ContainerRuntimeClient } from 'testcontainers';
import { UsageError } from '../usage-error.js';

/**
 * On every container that a run starts, with the run's own value. What a `kill -9` left behind is found by it:
 * `docker ps --filter label=org.memorydb-conformance.run`.
 */
export const containerLabel = 'org.memorydb-conformance.run';

/** The package that starts containers is not installed. */
export class TestcontainersIsMissing extends UsageError {
  constructor() {
    super('--image needs the package testcontainers: npm install --save-dev testcontainers@12.0.1');
    this.name = 'TestcontainersIsMissing';
  }
}

/** There is nothing that could run a container. */
export class NoContainerEngine extends UsageError {
  constructor() {
    super(
      '--image needs a container engine, and none is running here: start Docker or Podman, or give --command or --endpoint.',
    );
    this.name = 'NoContainerEngine';
  }
}

/**
 * The container engine of this machine.
 * @throws TestcontainersIsMissing, NoContainerEngine
 */
export async function containerEngine(): Promise<ContainerRuntimeClient> {
  const { getContainerRuntimeClient } = await loadTestcontainers();
  try {
    return await getContainerRuntimeClient();
  } catch {
    throw new NoContainerEngine();
  }
}

/**
 * Loads testcontainers, which is heavy, and not installed where nobody uses it.
 * @throws TestcontainersIsMissing
 */
export async function loadTestcontainers(): Promise<typeof import('testcontainers')> {
  try {
    return await import('testcontainers');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw new TestcontainersIsMissing();
    throw error;
  }
}

/**
 * Removes the containers of one run, or of every run where none is named.
 * @returns how many there were
 */
export async function removeContainers({ container }: ContainerRuntimeClient, run?: string): Promise<number> {
  const label = run === undefined ? containerLabel : `${containerLabel}=${run}`;
  const found = await container.dockerode.listContainers({ all: true, filters: { label: [label] } });
  for (const { Id } of found)
    await container.dockerode.getContainer(Id).remove({ force: true, v: true }).catch(ignoreGone);
  return found.length;
}

/** Another removal was faster. */
function ignoreGone(error: unknown): void {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status !== 404 && status !== 409) throw error;
}

/** Removes a run's containers without waiting: for a process that is about to end. Needs the program `docker`. */
export function removeContainersInPassing(run: string): void {
  const line = `docker ps -aq --filter label=${containerLabel}=${run} | xargs -r docker rm -fv`;
  spawn(line, { shell: true, detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}
