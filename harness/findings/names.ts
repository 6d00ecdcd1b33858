import { effectsOfRequest } from '../../spec/effects-of-request.js';
import { isList, isObject, type Json } from '../../spec/json.js';
import type { FindingName, FindingStep } from './finding.js';
import { bodyOfRequest } from './request-body.js';

/**
 * The names in the requests of a case that the run made, or was given.
 *
 * @param prefix what the names of all that the run made begin with
 * @param given the cluster of `--cluster`
 */
export function namesIn(
  steps: readonly Pick<FindingStep, 'operation' | 'request'>[],
  prefix: string,
  given: string | undefined,
): FindingName[] {
  const found = new Map<string, FindingName>();
  const clusters = new Set<string>();
  for (const { operation, request } of steps) {
    const input = bodyOfRequest(request);
    if (!isObject(input)) continue;
    const { creates } = effectsOfRequest(operation, input);
    for (const { kind, name } of creates) {
      if (typeof name !== 'string' || name === '') continue;
      if (kind === 'cluster') clusters.add(name.toLowerCase());
      if (!isFresh(name, prefix)) add({ kind, text: name, origin: 'fixed' });
    }
    for (const text of textsIn(input)) {
      if (text === given) add({ kind: 'cluster', text, origin: 'given' });
      if (!isFresh(text, prefix)) continue;
      add({ kind: clusters.has(text.toLowerCase()) ? 'cluster' : 'snapshot', text, origin: 'fresh' });
    }
  }
  return [...found.values()];

  function add(name: FindingName): void {
    if (!found.has(name.text)) found.set(name.text, name);
  }
}

function isFresh(text: string, prefix: string): boolean {
  return prefix !== '' && text.toLowerCase().startsWith(prefix);
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * A text in which one prefix of a run stands for another, wherever a name begins with it. Capitals stay capitals.
 *
 * @param to of the same length as `from`
 */
export function withPrefix(text: string, from: string, to: string): string {
  const pattern = new RegExp(from.replace(/[^a-z0-9]/gi, '\\$&'), 'gi');
  return text.replace(pattern, (found) =>
    [...found].map((character, index) => inCaseOf(character, to[index] ?? '')).join(''),
  );
}

function inCaseOf(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase();
}
