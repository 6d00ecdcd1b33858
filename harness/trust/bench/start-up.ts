import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../../spec/package-root.js';
import { startTargetProcess } from './target-process.js';

const run = promisify(execFile);

/** How long the program takes until its first request, over how long Node takes to import undici and fast-check. */
export async function startUpRatio(): Promise<number> {
  const imports = "await import('undici'); await import('fast-check');";
  const beganImports = performance.now();
  await run(process.execPath, ['--input-type=module', '-e', imports], { cwd: packageRoot });
  const importsMs = performance.now() - beganImports;

  const server = await startTargetProcess(true);
  const began = Date.now();
  const asked = server.firstAskedMs();
  const program = join(packageRoot, 'dist/harness/cli/main.js');
  // It ends with 3: of one request no verdict comes.
  const ended = run(process.execPath, [program, '--endpoint', server.endpoint, '--max-requests', '1']).catch(
    () => undefined,
  );
  const firstMs = (await asked) - began;
  await ended;
  await server.close();
  return firstMs / importsMs;
}
