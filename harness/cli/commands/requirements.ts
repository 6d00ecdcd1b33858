import { Command, Option } from 'commander';
import type { Requirement } from '../../../properties/requirement.js';
import { coloursFor } from '../../report/colours.js';
import { streamDestination } from '../../report/destination.js';
import type { Context } from '../context.js';
import { formats, type Format } from '../catalogue-formats.js';
import { select } from '../../engine/select.js';

interface Options {
  readonly format: Format;
  readonly only?: readonly string[];
}

/** `requirements`: lists the catalogue. */
export function requirementsCommand({ shell, dependencies }: Context): Command {
  return new Command('requirements')
    .description('list the rules a target is judged by, with their sources')
    .addOption(new Option('--format <name>', 'how').choices(Object.keys(formats)).default('table'))
    .option('--only <globs...>', 'list only these, as response.*')
    .action(async ({ format, only = [] }: Options) => {
      const { requirements } = await dependencies.loadCatalogue();
      const listed = select(requirements, only, []).toSorted(byId);
      const { columns, colour } = streamDestination(shell.stdout, shell.env);
      shell.stdout.write(formats[format](listed, columns, coloursFor(colour)));
    });
}

function byId(a: Requirement, b: Requirement): number {
  return a.id < b.id ? -1 : 1;
}
