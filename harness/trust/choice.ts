import { Command } from 'commander';
import { matchesGlob } from '../glob.js';
import { seedsOf } from './seeds.js';

/** The options that the tools of trust share. */
export interface Choice {
  readonly only: readonly string[];
  readonly json?: string;
}

/** A command with the options that the tools of trust share. */
export function toolCommand(name: string, fixtures: string): Command {
  return new Command(name)
    .option('--only <glob...>', `ids of ${fixtures} to judge; * stands for any characters`, ['*'])
    .option('--json <file>', 'where to write what was measured');
}

/** Adds `--seeds`. */
export function withSeeds(command: Command): Command {
  return command.option('--seeds <n|a-b>', 'how many seeds to try each at, or which', seedsOf, [1]);
}

/** Whether an id is chosen by `--only`. */
export function chosenBy({ only }: Choice): (id: string) => boolean {
  return (id) => only.some((pattern) => matchesGlob(pattern, id));
}
