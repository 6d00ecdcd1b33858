import type { JsonObject } from '../../spec/json.js';
import { effects } from '../../spec/effects.js';
import { operations, type Operation } from '../../spec/types.js';
import { refusesCaller } from '../oracle/refuses-caller.js';
import type { Exchange } from '../wire/exchange.js';
import { isBusy } from '../wire/noise.js';
import type { Caller } from './caller.js';
import { callerRefusal } from './caller-refusal.js';
import { isForeign, isPage } from './foreign.js';

/**
 * Operations a target answers at all; those for which it refuses the caller, and those that the run does not send for
 * the user's sake: whether it answers these is not known.
 */
export class Capabilities {
  constructor(
    private readonly supported: ReadonlySet<Operation>,
    private readonly refused: ReadonlySet<Operation> = new Set(),
    private readonly kept: ReadonlySet<Operation> = new Set(),
  ) {}

  can(operation: Operation): boolean {
    return this.supported.has(operation);
  }

  get all(): readonly Operation[] {
    return operations.filter((operation) => this.supported.has(operation));
  }

  /** Those that the target does not answer. */
  get lacking(): readonly Operation[] {
    return operations.filter((operation) =>
      [this.supported, this.refused, this.kept].every((those) => !those.has(operation)),
    );
  }

  /** Those that the run does not send: they change clusters, and a cluster was given. */
  get withheld(): readonly Operation[] {
    return operations.filter((operation) => this.kept.has(operation));
  }

  /** Those for which the target refuses these credentials. */
  get refusingCaller(): readonly Operation[] {
    return operations.filter((operation) => this.refused.has(operation));
  }
}

/** Why a target can't be judged at all. */
export type Unfit =
  | { readonly verdict: 'unsupported'; readonly reason: string }
  | { readonly verdict: 'inconclusive'; readonly reason: string };

/**
 * Asks each operation once, with an input that changes nothing on any target, and reads from the answer whether the
 * operation is there. Any other answer, also a wrong one, means that it is. CreateCluster alone is asked in earnest,
 * under the run's prefix; where a cluster is given, none is made, and the operation is withheld.
 *
 * @param name a fresh name: nothing on the target is called so
 * @param given whether the user gave a cluster
 * @param creation the members that clusters of the run are made with beside the usual ones; `assumed` where none may be
 *   made only to see whether one can: then the target is taken to answer CreateCluster
 */
export async function probe(
  caller: Caller,
  name: string,
  given: boolean,
  creation: JsonObject | 'assumed' = {},
): Promise<Capabilities | Unfit> {
  const first = await ask(caller, 'CreateSnapshot', effects.CreateSnapshot.probe(name));
  const isTooBusy = isBusy(first.outcome) && isBusy((await ask(caller, ...plainest)).outcome);
  const unfit = unfitness(first, isTooBusy);
  if (unfit !== undefined) return unfit;
  if (isLacking(first) && !isPage(first))
    return { verdict: 'unsupported', reason: 'The target does not answer CreateSnapshot.' };
  if (await isForeign(first, caller)) return foreign;
  const tries = first.outcome.kind !== 'lost' && first.outcome.status >= 500 ? 1 : maxTries;
  const beside = (operation: Operation): JsonObject =>
    operation === 'CreateCluster' && creation !== 'assumed' ? creation : {};
  const namesErrors = first.outcome.kind === 'refused' && first.outcome.type !== undefined;
  const withheld = operations.filter((operation) => given && altersClusters(operation));
  const probes = await allOf(
    operations
      .filter((operation) => !withheld.includes(operation))
      .filter((operation) => !(operation === 'CreateCluster' && creation === 'assumed'))
      .map(async (operation) => {
        const isFirst = operation === 'CreateSnapshot';
        const input = { ...effects[operation].probe(name), ...beside(operation) };
        const exchange = isFirst ? first : await ask(caller, operation, input, tries);
        return { operation, exchange, isRefused: refusesCaller(exchange) };
      }),
  );
  const lost = probes.flatMap(({ exchange: { outcome } }) => (outcome.kind === 'lost' ? [outcome] : []));
  if (lost.length === probes.length)
    return {
      verdict: 'inconclusive',
      reason: `No request got an answer: ${lost[0]?.detail}. Is the endpoint right?`,
    };
  const sameError = onlyErrorOf(probes.map(({ exchange }) => exchange));
  if (sameError !== undefined)
    return {
      verdict: 'unsupported',
      reason: `The target answers every operation with one error, ${sameError}: MemoryDB is not there.`,
    };
  const refused = probes.filter(({ isRefused }) => isRefused);
  const supported = probes.filter(
    ({ exchange, isRefused }) => !isRefused && !isLacking(exchange, namesErrors),
  );
  const assumed: readonly Operation[] = creation === 'assumed' && !given ? ['CreateCluster'] : [];
  return new Capabilities(
    new Set([...operationsOf(supported), ...assumed]),
    operationsOf(refused),
    new Set(withheld),
  );
}

/** As `Promise.all`, but ends only when all have ended: what one of them makes is known by then. */
async function allOf<Answer>(asked: readonly Promise<Answer>[]): Promise<Answer[]> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}

/** The one error that answers all of these, in words; undefined where not all of them are refused alike. */
function onlyErrorOf(exchanges: readonly Exchange[]): string | undefined {
  const answers = new Set(
    exchanges.map(({ outcome }) =>
      outcome.kind === 'refused' ? `HTTP ${outcome.status} ${outcome.type?.name ?? ''}`.trim() : outcome.kind,
    ),
  );
  const [only = ''] = answers;
  return answers.size === 1 && exchanges.every(({ outcome }) => outcome.kind === 'refused')
    ? only
    : undefined;
}

function operationsOf(probes: readonly { readonly operation: Operation }[]): ReadonlySet<Operation> {
  return new Set(probes.map(({ operation }) => operation));
}

/** A question that any target has an answer to. */
const plainest = ['DescribeSnapshots', {}] as const;

/** How often an operation is asked for at most where the target fails. */
const maxTries = 3;

/** Asks, and asks again where the answer may be a bad moment's of the target or of what stands before it. */
async function ask(
  caller: Caller,
  operation: Operation,
  input: JsonObject,
  tries = maxTries,
): Promise<Exchange> {
  const exchange = await caller.exchange(operation, { input });
  const { outcome } = exchange;
  const isTransient = outcome.kind !== 'lost' && outcome.status >= 500 && !isLacking(exchange);
  return isTransient && tries > 1 ? ask(caller, operation, input, tries - 1) : exchange;
}

/** True for what makes, changes or removes clusters: where the user gave one, it is used, and nothing of the kind is sent. */
function altersClusters(operation: Operation): boolean {
  const its = effects[operation];
  if (its.access === 'read') return false;
  const isMadeOrRemoved = [...its.creates, ...its.removes].some(({ kind }) => kind === 'cluster');
  return isMadeOrRemoved || its.changes.some(({ aspect }) => aspect === 'configuration');
}

const foreign: Unfit = {
  verdict: 'inconclusive',
  reason: 'What answers there is a web page or another protocol, not awsJson1_1. Is the endpoint right?',
};

/** What to do about a target whose certificate is not trusted. */
export const trustIt =
  'If an authority of your own signed its certificate, name that one with --ca FILE or in NODE_EXTRA_CA_CERTS.';

function unfitness(exchange: Exchange, isTooBusy: boolean): Unfit | undefined {
  const { outcome } = exchange;
  if (outcome.kind === 'lost' && outcome.loss === 'unreachable')
    return {
      verdict: 'inconclusive',
      reason: `Nothing answers there: ${outcome.detail}. Is the endpoint right, and the target running?`,
    };
  if (outcome.kind === 'lost' && outcome.loss === 'no-tls')
    return {
      verdict: 'inconclusive',
      reason: `Something answers there, but no TLS that is trusted: ${outcome.detail}. ${trustIt}`,
    };
  if (outcome.kind === 'lost' && outcome.loss === 'not-http')
    return {
      verdict: 'inconclusive',
      reason: `What answers there does not speak HTTP: ${outcome.detail}. Is the port right?`,
    };
  if (isTooBusy)
    return {
      verdict: 'inconclusive',
      reason: 'The target answers only that it is too busy. Try again later, or with --rate.',
    };
  const refusal = callerRefusal(exchange);
  if (refusal !== undefined) return { verdict: 'inconclusive', reason: `${refusal.reason} ${refusal.fix}` };
  return undefined;
}

/**
 * True for the ways in which a target says that it has no such operation.
 * @param namesErrors false for a target whose refusals name no error: one with 404 may speak of what is asked for
 */
function isLacking({ outcome }: Exchange, namesErrors = true): boolean {
  if (outcome.kind !== 'refused') return false;
  const type = outcome.type?.name ?? '';
  if (/^(UnknownOperation|UnsupportedOperation|NotImplemented|InvalidAction|UnknownAction)/.test(type))
    return true;
  const isNotFound = outcome.status === 404 || outcome.status === 405;
  return outcome.status === 501 || (isNotFound && outcome.type === undefined && namesErrors);
}
