import { describe, expect, it } from 'vitest';
import { source } from '../../spec/model.js';
import type { Requirement } from '../../properties/requirement.js';
import { coloursFor } from '../report/colours.js';
import { explain } from './explain.js';

const rule: Requirement = {
  id: 'response.blue',
  level: 'SHOULD',
  topic: 'slots',
  title: 'A snapshot is blue.',
  source: source('api.snapshot', 'The colour of the snapshot.'),
  judge: () => ({ kind: 'satisfied' }),
};
const none = { confirmedBy: [], exercisedBy: undefined };
const explained = (requirement: Requirement, evidence: Parameters<typeof explain>[1] = none): string =>
  explain(requirement, evidence, 300, coloursFor(false));

describe('the explanation of a rule', () => {
  it('has a default reason for the level that the source gives', () => {
    expect(explained(rule)).toContain('Why SHOULD\n  The API reference is the contract.\n');
  });

  it('says why the level is another', () => {
    expect(explained({ ...rule, why: 'Blue is a matter of taste.' })).toContain(
      'Why SHOULD\n  Blue is a matter of taste.\n',
    );
  });

  it('says how a judgement follows, and that it is no more than a SHOULD', () => {
    const inferred = { kind: 'judgement', from: 'The sky is blue.' } as const;
    const text = explained({ ...rule, source: { ...rule.source, inferred } });
    expect(text).toContain('But the rule is only a judgement from it, and so at most a SHOULD.');
    expect(text).toContain(
      'How the rule follows\n  The sky is blue.\n  The rule is plausible, but nobody has said or measured it.\n',
    );
  });

  it('names every source', () => {
    const support = [source('guide.tagging', 'Snapshots come in colours.')];
    expect(explained({ ...rule, support })).toContain('Another source\n  “Snapshots come in colours.”\n');
  });

  it('says where nothing speaks for it', () => {
    const text = explained(rule);
    expect(text).toContain('Confirmed by answers of AWS on record\n  None.\n');
    expect(text).toContain('Not measured yet: run "npm run docs".');
    expect(explained(rule, { confirmedBy: [], exercisedBy: [] })).toContain(
      'Exercised by the scenarios\n  None.\n',
    );
  });
});
