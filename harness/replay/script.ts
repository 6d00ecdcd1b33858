import { effectsOfRequest } from '../../spec/effects-of-request.js';
import { at, isObject } from '../../spec/json.js';
import { resources } from '../../spec/resources.js';
import { service, targetHeader } from '../../spec/service.js';
import type { Finding, FindingStep } from '../findings/finding.js';
import { withPrefix } from '../findings/names.js';
import { numberingOf, playbackOf, playedSteps, type Act } from '../findings/playback.js';
import type { Prefixes } from '../findings/prefixes.js';
import { bodyOfRequest } from '../findings/request-body.js';
import { told } from '../findings/told.js';
import { objectWith } from '../../spec/pointer.js';
import { curl, quote } from '../wire/curl.js';
import type { WireRequest } from '../wire/exchange.js';
import { renamedBody } from './renamed.js';

/** What a script is made from, beside the finding. */
export interface ScriptSettings {
  readonly prefixes: Prefixes;
  readonly endpoint: string;
  readonly region: string;
}

/** Seconds that a read is given where the case waited for what it shows. */
const windowSeconds = 6;

/**
 * The case of a finding as a script for bash with curl and sed: its set-up, its requests, and the removal of what it made. A
 * case that needs no state is one call of curl. Holds no credentials: for targets that check no signatures.
 */
export function scriptOf(finding: Finding, settings: ScriptSettings): string {
  const { expected, actual } = told(finding);
  const played = playedSteps(finding);
  const [only] = played;
  if (only !== undefined && played.length === 1) return `${commandOf(finding, only, settings)}\n`;
  const number = numberingOf(finding);
  return [
    '#!/usr/bin/env bash',
    ...comment(`${finding.rule}. Needs bash, curl and sed.`),
    ...comment(`expected: ${expected}`),
    ...comment(`answered in the run: ${actual}`),
    '# Everything that it makes on the target it removes at its end.',
    'folder=$(mktemp -d)',
    'remove() {',
    ...removals(finding, settings).map((line) => `  ${line} >/dev/null`),
    '  rm -rf "$folder"',
    '}',
    'trap remove EXIT',
    '',
    ...playbackOf(finding).flatMap((act) => [...linesOf(finding, act, settings, number), '']),
    `echo "Step ${number(finding.blamed)} is the one to look at."`,
    `cat "$folder/${number(finding.blamed)}"; echo`,
    '',
  ].join('\n');
}

function linesOf(
  finding: Finding,
  act: Act,
  settings: ScriptSettings,
  number: (index: number) => number,
): string[] {
  const into = (step: number): string =>
    `${commandOf(finding, step, settings, number)} > "$folder/${number(step)}"`;
  const title = (step: number): string =>
    `echo "${number(step)} ${finding.steps[step]?.operation ?? 'a request of no operation'}"`;
  switch (act.kind) {
    case 'at-once':
      return [...act.steps.map(title), ...act.steps.map((step) => `${into(step)} &`), 'wait'];
    case 'send':
      return [title(act.step), into(act.step)];
    case 'wait':
      if (act.step === finding.blamed) return [title(act.step), `sleep ${windowSeconds}`, into(act.step)];
      return [
        title(act.step),
        'for try in $(seq 100); do',
        `  ${into(act.step)}`,
        `  ${waitedFor(finding.steps[act.step])} "$folder/${number(act.step)}" && break`,
        '  sleep 0.2',
        'done',
      ];
  }
}

/** What the answer to a request that is repeated has to hold. */
function waitedFor(step: FindingStep | undefined): string {
  const outcome = step?.outcome;
  if (outcome?.kind === 'refused')
    return `grep -q ${quote(outcome.type?.name ?? `HTTP/1.1 ${outcome.status}`)}`;
  const isAvailable =
    outcome?.kind === 'accepted' && JSON.stringify(outcome.body).includes('"Status":"available"');
  return isAvailable ? `grep -q '"Status": *"available"'` : `grep -q ' 200 '`;
}

/** The call of curl for a step, with captured values put in when it runs. */
function commandOf(
  finding: Finding,
  step: number,
  { prefixes, endpoint, region }: ScriptSettings,
  number?: (index: number) => number,
): string {
  const recorded = finding.steps[step];
  if (recorded === undefined) return 'true';
  const body = renamedBody(finding, step, prefixes, () => undefined);
  const request: WireRequest = {
    ...recorded.request,
    path: withPrefix(recorded.request.path, prefixes.from, prefixes.to),
    headers: signedFor(region, recorded.request.headers),
    body,
  };
  const captured = finding.captures.filter(({ to }) => to.step === step);
  if (captured.length === 0 || number === undefined) return curl(request, endpoint);
  const replaced = captured.flatMap(({ from, to }) => {
    const old = at(bodyOfRequest({ body }), to.pointer);
    const member = from.pointer.slice(from.pointer.lastIndexOf('/') + 1);
    // A target chose the member: nothing but a plain name may stand in a command.
    if (typeof old !== 'string' || !/^\w+$/.test(member)) return [];
    const found = `$(sed -n 's/.*"${member}": *"\\([^"]*\\)".*/\\1/p' "$folder/${number(from.step)}" | head -n 1 | tr -cd 'A-Za-z0-9:/._=+-')`;
    return [`-e "s|${old.replace(/[^\w:/.-]/g, '.')}|${found}|"`];
  });
  const sent = curl({ ...request, body: new Uint8Array() }, endpoint).replace(" --data-binary ''", '');
  return `printf '%s' ${quote(body)} | sed ${replaced.join(' ')} | ${sent} --data-binary @-`;
}

/** A signature of nobody, for the region: emulators choose the service by it. */
function signedFor(region: string, headers: WireRequest['headers']): WireRequest['headers'] {
  if (headers['authorization'] === undefined) return headers;
  return { ...headers, authorization: `Credential=x/20260101/${region}/${service.signingName}/aws4_request` };
}

/** The requests that remove what the case makes, snapshots first. */
function removals(finding: Finding, settings: ScriptSettings): string[] {
  const made = playedSteps(finding).flatMap((step) => {
    const input = bodyOfRequest({ body: renamedBody(finding, step, settings.prefixes, () => undefined) });
    const { operation } = finding.steps[step] ?? {};
    // What was bent from a creation may create.
    return isObject(input) ? effectsOfRequest(operation ?? 'CreateSnapshot', input).creates : [];
  });
  const requests = (['snapshot', 'cluster'] as const).flatMap((kind) => {
    const { operation, name } = resources[kind].removal;
    const names = new Set(
      made.filter((each) => each.kind === kind).map((each) => JSON.stringify(each.name ?? null)),
    );
    return [...names].map((text) => {
      const request: WireRequest = {
        method: 'POST',
        path: '/',
        headers: signedFor(settings.region, {
          'content-type': service.contentType,
          'x-amz-target': targetHeader(operation),
          authorization: '',
        }),
        body: Buffer.from(JSON.stringify(objectWith(name, JSON.parse(text)))),
      };
      return curl(request, settings.endpoint);
    });
  });
  return requests;
}

/** A comment holds no line end, so that nothing of it is run. */
function comment(text: string): string[] {
  return [`# ${text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, ' ')}`];
}
