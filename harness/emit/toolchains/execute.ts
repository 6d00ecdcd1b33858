import { x } from 'tinyexec';
import { ToolchainIsMissing } from '../toolchain.js';

/** Milliseconds that a batch of tests may take. */
const longestBatch = 600_000;

/**
 * What a program wrote, whatever its exit code is.
 * @param missing what is said where there is no such program
 * @throws ToolchainIsMissing
 */
export async function output(
  command: string,
  args: readonly string[],
  {
    folder,
    env,
    missing,
  }: {
    readonly folder: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly missing: string;
  },
): Promise<string> {
  try {
    const { stdout, stderr } = await x(command, [...args], {
      timeout: longestBatch,
      nodeOptions: { cwd: folder, env: { ...env } },
    });
    return `${stdout}\n${stderr}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new ToolchainIsMissing(missing);
    throw error;
  }
}
