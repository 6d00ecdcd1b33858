import { Command, CommanderError } from 'commander';
import { sanitise } from '../report/sanitise.js';
import { columnsOf } from '../report/destination.js';
import { OutputFailed } from '../report/output-failed.js';
import { doctorCommand } from './commands/doctor.js';
import { emitTestCommand } from './commands/emit-test.js';
import { lintCommand } from './commands/lint.js';
import { mergeCommand } from './commands/merge.js';
import { replayCommand } from './commands/replay.js';
import { requirementsCommand } from './commands/requirements.js';
import { runCommand } from './commands/run.js';
import { sdkCommand } from './commands/sdk.js';
import { serveCommand } from './commands/serve.js';
import { showCommand } from './commands/show.js';
import { sweepCommand } from './commands/sweep.js';
import type { Context } from './context.js';
import { examplesText } from './examples.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Dependencies } from './dependencies.js';
import type { Shell } from './shell.js';
import { loadLaunchers } from '../target/launchers.js';
import { readTool } from '../tool.js';
import { isTooFewOpenFiles, tooFewOpenFiles } from '../open-files.js';
import { Redactor } from '../wire/redactor.js';
import { withoutPasswords } from '../wire/without-passwords.js';
import { UsageError } from '../usage-error.js';
import { NoSuchCommand } from './usage-errors.js';

/** Every command: a file in `commands/` and a line here. */
const commands = [
  runCommand,
  showCommand,
  emitTestCommand,
  mergeCommand,
  lintCommand,
  replayCommand,
  serveCommand,
  requirementsCommand,
  doctorCommand,
  sweepCommand,
  sdkCommand,
];

/**
 * Carries out a command line and answers the exit code. Never throws: what is wrong is told on standard error, in one
 * sentence.
 *
 * @param args what follows the program's name
 */
export async function runCommandLine(
  args: readonly string[],
  shell: Shell,
  dependencies: Dependencies,
): Promise<number> {
  let code: ExitCode = exitCodes.conformant;
  try {
    const launchers = await loadLaunchers();
    const program = programOf({ shell, dependencies, launchers, finish: (named) => (code = named) });
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError && error.exitCode === 0)) return tellFailure(error, shell);
  }
  const lost = await shell.lostOutput();
  if (lost === undefined) return code;
  shell.stderr.write(`Standard output could not be written: ${lost}.\n`);
  return exitCodes.undecided;
}

/** Tells in one sentence why a command failed; answers the exit code. */
function tellFailure(error: unknown, shell: Shell): ExitCode {
  const mistake = mistakeIn(error);
  const known = error instanceof OutputFailed ? error.message : mistake;
  const told = known === undefined ? bugReport(error, shell) : presentable(known);
  shell.stderr.write(`${withoutCredentials(told, shell)}\n`);
  return mistake === undefined ? exitCodes.undecided : exitCodes.usage;
}

function programOf(context: Context): Command {
  const tool = readTool();
  const { shell } = context;
  const program = new Command(tool.name)
    .description('Checks whether an endpoint follows the rules of the CreateSnapshot API of AWS MemoryDB.')
    .version(tool.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void shell.stdout.write(text),
      getOutHelpWidth: () => columnsOf(shell.stdout),
      // Errors are told once, by runCommandLine.
      outputError: () => {},
    });
  for (const make of commands) {
    const command = make(context).copyInheritedSettings(program).allowExcessArguments();
    command.hook('preAction', () => {
      const unknown = unexpectedArgument(command);
      if (unknown !== undefined)
        throw new NoSuchCommand(
          unknown,
          program.commands.map((known) => known.name()),
        );
    });
    program.addCommand(command, { isDefault: make === runCommand });
    if (make === runCommand) program.addHelpText('after', () => defaultHelp(command));
  }
  return program;
}

/** The first argument that a command does not take. */
function unexpectedArgument({ args, registeredArguments }: Command): string | undefined {
  const takesAll = registeredArguments.some(({ variadic }) => variadic);
  return takesAll ? undefined : args[registeredArguments.length];
}

/** What the help of the program has beside its commands: the options of the default one, examples, the exit codes. */
function defaultHelp(run: Command): string {
  const whole = run.helpInformation();
  const options = whole.slice(whole.indexOf('Target:')).replace(/Options:\n[^]*$/, '');
  const examples = examplesText([
    ['run', 'judge the embedded MemoryDB: everything passes'],
    ['run --endpoint http://127.0.0.1:5000', 'judge an emulator that is running'],
    [`run --command 'moto_server -p {port}'`, 'start an emulator, judge it, and end it'],
    ['run --preset moto --reporter pretty --reporter json=report.json', 'write a report for programs, too'],
  ]);
  return ['', 'Options of run, the default command:', '', options.trimEnd(), examples, ...exitCodeLines].join(
    '\n',
  );
}

const exitCodeLines = [
  '',
  'Exit codes:',
  `  ${exitCodes.conformant}    conformant; with --baseline: or all that is broken is known`,
  `  ${exitCodes.nonconformant}    nonconformant: a rule is broken; with --baseline: in a way that is not known`,
  `  ${exitCodes.usage}    the options, the configuration or the set-up are wrong`,
  `  ${exitCodes.undecided}    inconclusive, unsupported, or nothing was judged`,
  `  ${exitCodes.interrupted}  interrupted`,
];

/** What the user did wrong, or undefined where it was not the user. */
function mistakeIn(error: unknown): string | undefined {
  if (error instanceof CommanderError) return sentence(error.message);
  if (isTooFewOpenFiles(error)) return sentence(tooFewOpenFiles);
  return error instanceof UsageError ? error.message : undefined;
}

/** Characters that one sentence about a mistake may have: it may list all that could have been meant. */
const longestMistake = 2_000;

/** What was typed stands in a sentence about it, and may come from elsewhere: the name of a branch, a variable of the build. */
function presentable(mistake: string): string {
  return sanitise(withoutPasswords(mistake), longestMistake);
}

function withoutCredentials(text: string, { env }: Shell): string {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN = '' } = env;
  const credentials = {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  };
  return new Redactor(credentials).text(text);
}

/** What is told of an error that is none of the user's. */
export function bugReport(error: unknown, { env }: Pick<Shell, 'env'>): string {
  const message = error instanceof Error ? error.message : String(error);
  if (env['DEBUG'] === 'memorydb-conformance' && error instanceof Error) return error.stack ?? message;
  return `A bug of memorydb-conformance: ${sanitise(message).replace(/\.$/, '')}. Please report it with what DEBUG=memorydb-conformance shows.`;
}

/** The parser's message as a sentence of ours: `error: unknown option '--sed'\n(Did you mean --seed?)`. */
function sentence(message: string): string {
  const [said = '', ...hints] = message.replace(/^error: /, '').split('\n');
  const hint = hints.map((line) => ` ${line.replace(/^\((.*)\)$/, '$1')}`).join('');
  return `${said.charAt(0).toUpperCase()}${said.slice(1).replace(/\.$/, '')}.${hint}`;
}
