import { describe, expect, it } from 'vitest';
import { loadRealAnswers } from '../../fixtures/real-answers/load.js';
import { loadCatalogue } from '../../properties/catalogue.js';
import { confirmations } from './confirmations.js';
import { replay } from './replay.js';

const { requirements } = await loadCatalogue();
const recordings = loadRealAnswers();

describe('no rule blames an answer of the real service', () => {
  it.each(recordings)('$title', (recording) => {
    const observation = replay(recording);
    const blamed = requirements.flatMap(({ id, judge }) => {
      const ruling = judge(observation);
      return ruling.kind === 'violated' ? [`${id}: ${ruling.violation.message}`] : [];
    });
    expect(blamed).toEqual([]);
  });

  it('but rules do judge them: an answer without a name is blamed', () => {
    const recording = recordings.find(({ title }) => title.startsWith('A snapshot is described'));
    if (recording === undefined) throw new Error('There is no such recording.');
    const nameless = JSON.parse(JSON.stringify(recording).replaceAll('"Name":"sample-snapshot-2",', ''));
    const blamed = requirements.filter(({ judge }) => judge(replay(nameless)).kind === 'violated');
    expect(blamed.map(({ id }) => id)).toContain('response.name-present');
  });
});

describe('confirmations', () => {
  const confirmed = confirmations(requirements, recordings);

  it('name rules of the catalogue and recordings', () => {
    const ids = new Set(requirements.map(({ id }): string => id));
    expect([...confirmed.keys()].filter((id) => !ids.has(id))).toEqual([]);
    expect(recordings.flatMap(({ confirmsNot = [] }) => confirmsNot).filter((id) => !ids.has(id))).toEqual(
      [],
    );
  });

  it('are of what was recorded', () => {
    expect([...confirmed]).toMatchSnapshot();
  });

  it('leave out what was put right in a recording, and what was not recorded', () => {
    expect(confirmed.get('response.arn-names-snapshot')).not.toContain(
      'create-snapshot, as the AWS CLI documents it',
    );
    expect([...confirmed.keys()].filter((id) => /^(wire|sdk)\./.test(id))).toEqual([]);
  });
});
