import { exampleOf, failsAt, type Outline, type OutlinedCause } from '../outline.js';
import { outlined, type Circumstances } from '../reporter-factory.js';
import { sanitise } from '../sanitise.js';
import { verdictLine } from '../verdict-line.js';
import { count } from '../words.js';

/** GitHub shows ten annotations of a step and drops the rest. */
const maxAnnotations = 10;

/** Annotations of a job at GitHub Actions, as workflow commands: one a cause, the worst first. Print them to its log. */
export default outlined((outline, _look, circumstances) => {
  const { causes } = outline;
  const isWhole = causes.length <= maxAnnotations;
  const shown = causes.slice(0, isWhole ? maxAnnotations : maxAnnotations - 1);
  const rest = causes.length - shown.length;
  const commands = [
    ...shown.map((cause) => annotationOf(cause, outline, circumstances)),
    ...(rest === 0
      ? []
      : [
          command(
            'notice',
            `and ${count(rest, 'more cause')}`,
            sanitise(verdictLine(outline)),
            circumstances,
          ),
        ]),
    ...(causes.length === 0 && outline.verdict !== 'conformant'
      ? [command('error', outline.verdict, sanitise(verdictLine(outline)), circumstances)]
      : []),
  ];
  return commands.map((line) => `${line}\n`).join('');
});

function annotationOf(cause: OutlinedCause, outline: Outline, circumstances: Circumstances): string {
  const example = exampleOf(outline, cause);
  const lines = [
    `${cause.level}: ${count(cause.rules.length, 'rule')} broken: ${cause.rules.join(', ')}`,
    ...(example === undefined
      ? []
      : [example.message, `expected: ${example.expected}`, `actual: ${example.actual}`]),
  ].map((line) => sanitise(line));
  const kind = failsAt(cause.level, outline.strict) ? 'error' : 'warning';
  return command(kind, sanitise(cause.title), lines.join('\n'), circumstances);
}

/** @param message lines, each without anything that steers a reader */
function command(
  kind: 'error' | 'warning' | 'notice',
  title: string,
  message: string,
  { configuration }: Circumstances,
): string {
  const place = configuration === undefined ? '' : `file=${property(configuration)},`;
  return `::${kind} ${place}title=${property(title)}::${data(message)}`;
}

/** As GitHub documents it for the message of a workflow command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As GitHub documents it for a property of a workflow command. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
