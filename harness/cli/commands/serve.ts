import { once } from 'node:events';
import { Command } from 'commander';
import type { Context } from '../context.js';
import { examplesText } from '../examples.js';
import { parseRegion } from '../../target/endpoint.js';
import { interrupts } from '../interrupts.js';
import { number } from '../numbers.js';
import { OptionNeedsAnother } from '../usage-errors.js';

interface Options {
  readonly host?: string;
  readonly port?: number;
  readonly region: string;
  readonly verifySignatures?: true;
}

/** `serve`: runs the embedded MemoryDB by itself, to try clients on. */
export function serveCommand(context: Context): Command {
  return new Command('serve')
    .description('start the embedded MemoryDB, for tests of your own; Ctrl-C stops it')
    .option('--host <address>', 'address to listen on; 0.0.0.0 in a container (default: 127.0.0.1)')
    .option(
      '--port <n>',
      'port to listen on (default: a free one)',
      number('--port', { kind: 'whole', min: 0, max: 65_535 }),
    )
    .option('--region <name>', 'region in ARNs', parseRegion, 'us-east-1')
    .option(
      '--verify-signatures',
      'reject requests that are not signed with the AWS credentials in the environment',
    )
    .addHelpText(
      'after',
      examplesText([['serve --port 8000', 'an endpoint for the tests of your own program']]),
    )
    .action(async (options: Options) => {
      const { shell, dependencies } = context;
      const stop = interrupts(shell, { first: () => 'Stopping. Ctrl-C again leaves at once.' });
      const served = await dependencies.serve({
        host: options.host,
        port: options.port,
        region: options.region,
        verifySignatures: options.verifySignatures === true ? credentialsOf(shell.env) : undefined,
      });
      shell.stdout.write(greeting(served.endpoint, options.region));
      if (!stop.signal.aborted) await once(stop.signal, 'abort');
      await served.close();
      stop.release();
    });
}

function credentialsOf(env: Readonly<Record<string, string | undefined>>) {
  const accessKeyId = env['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY'];
  if (!accessKeyId || !secretAccessKey)
    throw new OptionNeedsAnother(
      '--verify-signatures',
      'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
      'requests are checked against them',
    );
  return { accessKeyId, secretAccessKey };
}

function greeting(endpoint: string, region: string): string {
  return [
    `MemoryDB is served at ${endpoint} until Ctrl-C. Try:`,
    '',
    '  AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test \\',
    `    aws memorydb describe-clusters --endpoint-url ${endpoint} --region ${region}`,
    '',
    `  new MemoryDBClient({ endpoint: '${endpoint}', region: '${region}' })`,
    '',
    `  memorydb-conformance run --endpoint ${endpoint} --region ${region}`,
    '',
  ].join('\n');
}
