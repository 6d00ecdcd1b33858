import { createHash } from 'node:crypto';
import type { JsonObject } from '../../../spec/json.js';
import type { Level } from '../../../spec/types.js';
import { brokenRules, type Breach, type Outline, type OutlinedRule } from '../outline.js';
import { outlined, type Circumstances } from '../reporter-factory.js';
import { sanitise } from '../sanitise.js';
import { serialise } from '../serialise.js';

/** For code scanning: SARIF 2.1.0. A result is a way in which a rule is broken, recognised from run to run. */
export default outlined((outline, _look, circumstances) => {
  const { tool, rules } = outline;
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules: rules.map(ruleOf) } },
        automationDetails: { id: `${tool.name}/` },
        results: brokenRules(outline).flatMap((rule) =>
          rule.breaches.map((breach) => resultOf(breach, rule, outline, circumstances)),
        ),
        invocations: [
          {
            executionSuccessful: outline.verdict === 'conformant' || outline.verdict === 'nonconformant',
            toolExecutionNotifications: rules.flatMap(notificationOf),
          },
        ],
      },
    ],
  };
  return `${serialise(document)}\n`;
});

const levels: Readonly<Record<Level, string>> = { MUST: 'error', SHOULD: 'warning', MAY: 'note' };

function ruleOf({ id, title, level, source, area }: OutlinedRule): JsonObject {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${source.title}: “${source.quote}”` },
    helpUri: source.url,
    defaultConfiguration: { level: levels[level] },
    properties: { area, level },
  };
}

function resultOf(
  breach: Breach,
  rule: OutlinedRule,
  outline: Outline,
  circumstances: Circumstances,
): JsonObject {
  const { message, expected, actual, place, cause } = breach;
  return {
    ruleId: rule.id,
    ruleIndex: outline.rules.indexOf(rule),
    level: levels[rule.level],
    message: {
      text: [message, `Expected: ${expected}.`, `Actual: ${actual}.`].map((line) => plain(line)).join(' '),
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(circumstances.configuration ?? outline.address) },
          region: { startLine: 1 },
        },
        logicalLocations: [{ fullyQualifiedName: sanitise(`${rule.area}${place ?? ''}`), kind: 'member' }],
      },
    ],
    partialFingerprints: {
      'ruleAndCause/v1': createHash('sha256').update(`${rule.id}\n${cause}`).digest('hex'),
    },
  };
}

/** A rule that was not judged: no result, yet nothing that is passed over in silence. */
function notificationOf({ id, standing, reason = '' }: OutlinedRule): JsonObject[] {
  if (standing !== 'not-judged') return [];
  return [
    { level: 'note', message: { text: plain(`${id} was not judged: ${reason}`) }, associatedRule: { id } },
  ];
}

/** A viewer reads `[text](1)` in a message as a link, and `{0}` as a placeholder. */
function plain(text: string): string {
  return sanitise(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replaceAll('{', '{{')
    .replaceAll('}', '}}');
}
