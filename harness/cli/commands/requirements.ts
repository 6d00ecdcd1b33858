import { Command, Option } from 'commander';
import type { Requirement } from '../../../properties/requirement.js';
import { coloursFor } from '../../report/colours.js';
import { streamDestination } from '../../report/destination.js';
import type { Context } from '../context.js';
import { examplesText } from '../examples.js';
import { formats, type Format } from '../catalogue-formats.js';
import { closestOf } from '../../closest.js';
import { select } from '../../engine/select.js';
import { UsageError } from '../../usage-error.js';
import { coverageText } from '../coverage.js';
import { explain } from '../explain.js';

interface Options {
  readonly format: Format;
  readonly only?: readonly string[];
  readonly explain?: string;
  readonly coverage?: true;
}

/** `--explain` names no requirement. */
export class NoSuchRequirement extends UsageError {
  constructor(id: string, known: readonly string[]) {
    super(`There is no requirement "${id}".${closestOf(id, known)}`);
    this.name = 'NoSuchRequirement';
  }
}

/** `requirements`: lists the catalogue. */
export function requirementsCommand({ shell, dependencies }: Context): Command {
  return new Command('requirements')
    .description('list the rules and their sources')
    .addOption(
      new Option('--format <name>', 'format of the list').choices(Object.keys(formats)).default('table'),
    )
    .option('--only <globs...>', 'list only these requirements, for example "response.*"')
    .option('--explain <id>', 'explain one rule: why it has its level, and the evidence for it')
    .option('--coverage', 'show what is combined pairwise: clusters, requests, names and looks')
    .addHelpText(
      'after',
      examplesText([
        [`requirements --only 'tags.*'`, 'list the rules about tags'],
        ['requirements --explain tags.inherited', 'why this rule, and why at this level?'],
      ]),
    )
    .action(async ({ format, only = [], explain: id, coverage }: Options) => {
      const { requirements } = await dependencies.loadCatalogue();
      const { columns, colour } = streamDestination(shell.stdout, shell.env);
      if (coverage === true) {
        shell.stdout.write(coverageText(columns, coloursFor(colour)));
        return;
      }
      if (id !== undefined) {
        const requirement = named(id, requirements);
        const evidence = await dependencies.evidenceOf(requirement);
        shell.stdout.write(explain(requirement, evidence, columns, coloursFor(colour)));
        return;
      }
      const listed = select(requirements, only, []).toSorted(byId);
      shell.stdout.write(formats[format](listed, columns, coloursFor(colour)));
    });
}

function named(id: string, requirements: readonly Requirement[]): Requirement {
  const found = requirements.find((each) => each.id === id);
  if (found !== undefined) return found;
  throw new NoSuchRequirement(
    id,
    requirements.map((each) => each.id),
  );
}

function byId(a: Requirement, b: Requirement): number {
  return a.id < b.id ? -1 : 1;
}
