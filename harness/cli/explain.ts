import { usualLevel } from '../../spec/levels.js';
import type { Inference, Source, Tier } from '../../spec/types.js';
import type { Requirement } from '../../properties/requirement.js';
import type { Evidence } from '../evidence/evidence.js';
import { paintOf, type Colours } from '../report/colours.js';
import { tierInWords } from '../report/words.js';
import { indent, wrap } from '../report/wrap.js';

const authority: Record<Tier, string> = {
  model: 'The API model is the contract.',
  api: 'The API reference is the contract.',
  protocol: 'The protocol is the contract.',
  guide: 'The developer guide is not the contract, but users rely on it.',
  client: 'It is not the contract, but an official client relies on it.',
  recorded: 'It was seen once, and no document promises it.',
  inferred: 'It is known of another service of the same kind only.',
};

const follows: Record<Inference['kind'], string> = {
  'self-consistency': 'A target that breaks the rule contradicts itself.',
  meaning: 'The rule is what the quoted words mean.',
  need: 'No client works without it.',
  judgement: 'The rule is plausible, but nobody has said or measured it.',
};

/** All that is known of one rule: what it says, why it has its level, and what speaks for it. */
export function explain(
  requirement: Requirement,
  evidence: Evidence,
  columns: number,
  colours: Colours,
): string {
  const { id, level, title, source, support = [] } = requirement;
  const section = (heading: string, ...paragraphs: readonly string[]): string[] => [
    '',
    heading,
    ...paragraphs.flatMap((text) => indent(wrap(text, columns - 2), 2)),
  ];
  const cited = (each: Source): string[] => [
    `“${each.quote}”`,
    `${each.title} (${tierInWords(each.tier)})`,
    each.url,
  ];
  return [
    `${paintOf(level, colours)(level)} ${colours.strong(id)}`,
    ...wrap(title, columns),
    ...section(`Why ${level}`, whyOf(requirement)),
    ...section('Source', ...cited(source)),
    ...(source.inferred === undefined
      ? []
      : section('How the rule follows', source.inferred.from, follows[source.inferred.kind])),
    ...support.flatMap((each) => section('Another source', ...cited(each))),
    ...section('Confirmed by answers of AWS on record', ...orNone(evidence.confirmedBy)),
    ...section(
      'Exercised by the scenarios',
      evidence.exercisedBy === undefined
        ? 'Not measured yet: run "npm run docs".'
        : orNone(evidence.exercisedBy).join(', '),
    ),
    '',
  ].join('\n');
}

/** A level that the source alone does not give has a reason of its own. */
function whyOf({ why, source }: Requirement): string {
  if (why !== undefined) return why;
  const isLowered = source.inferred?.kind === 'judgement' && usualLevel(source) === 'SHOULD';
  const limit = 'But the rule is only a judgement from it, and so at most a SHOULD.';
  return isLowered ? `${authority[source.tier]} ${limit}` : authority[source.tier];
}

function orNone(items: readonly string[]): readonly string[] {
  return items.length === 0 ? ['None.'] : items;
}
