import { at, isObject, type Json, type JsonObject } from '../../../spec/json.js';
import { brokenInRequest } from '../../../spec/model.js';
import type { Level } from '../../../spec/types.js';
import { clusterNamed, snapshotNamed, type ModelState } from '../../../harness/oracle/model-state.js';

/** Manual snapshots one cluster may get in any 24 hours (developer guide, "Snapshot constraints"). */
export const snapshotQuota = 20;

/** One thing that bears on how a request may be answered. */
export interface Reason {
  /** For a broken constraint the slug of its rule, else one of `reasons`. */
  readonly id: string;
  readonly level: Level;
  /** The member of the request that is to blame. */
  readonly member: string;
  /** Whether the target has to refuse because of it; else it may. */
  readonly binding: boolean;
  /** The faults that answer it: any of them is right. */
  readonly faults: readonly string[];
}

/** Reasons that come from what the target holds, not from the request's shape. */
export const reasons = {
  clusterAbsent: 'cluster-not-found',
  snapshotExists: 'snapshot-already-exists',
  clusterBusy: 'cluster-not-available',
  quotaMet: 'snapshot-quota-met',
  keyUnknown: 'key-unknown',
  appliedBefore: 'applied-before',
  inDoubt: 'in-doubt',
  unusualTags: 'unusual-tags',
  existsInOtherCase: 'exists-in-other-case',
  clusterInOtherCase: 'cluster-in-other-case',
} as const;

/** The outcomes the API allows for one CreateSnapshot request. */
export interface Expectation {
  /** `must`: nothing speaks against it. `may`: something could. `must-not`: something binding does. */
  readonly acceptance: 'must' | 'may' | 'must-not';
  readonly reasons: readonly Reason[];
  /** Faults that may answer: where several reasons apply, those of all of them, since no order of checks is documented. */
  readonly faults: ReadonlySet<string>;
}

/**
 * What the API allows in answer to a CreateSnapshot request, given what the target is known to hold.
 *
 * @param input the request as it was sent
 * @param known what was known when it was sent; what is in doubt there allows more
 * @param maybeApplied whether an earlier attempt at the same request may have been carried out
 */
export function expectCreateSnapshot(
  input: JsonObject,
  known: ModelState,
  maybeApplied = false,
): Expectation {
  const found = [
    ...fromShape(input),
    ...fromCluster(input, known),
    ...fromSnapshot(input, known, maybeApplied),
    ...fromKey(input),
    ...fromTagText(input),
  ];
  return {
    acceptance: found.some((reason) => reason.binding) ? 'must-not' : found.length > 0 ? 'may' : 'must',
    reasons: found,
    faults: new Set(found.flatMap((reason) => reason.faults)),
  };
}

function fromShape(input: JsonObject): Reason[] {
  return brokenInRequest('CreateSnapshot', input).map(
    ({ constraint: { keyword, rule }, instancePointer }) => ({
      id: rule.id,
      level: rule.level,
      member: instancePointer.split('/')[1] ?? '',
      // Whether a null item of a list is refused or dropped is contested: one service of the protocol does either.
      binding: rule.acceptance !== 'allowed' && !(keyword === 'type' && at(input, instancePointer) === null),
      faults: rule.faults ?? [],
    }),
  );
}

function fromCluster(input: JsonObject, known: ModelState): Reason[] {
  const name = input['ClusterName'];
  if (typeof name !== 'string') return [];
  const cluster = clusterNamed(known, name);
  if (cluster === undefined || cluster.presence === 'in-doubt')
    return [
      may(
        reasons.inDoubt,
        'ClusterName',
        'ClusterNotFoundFault',
        'InvalidClusterStateFault',
        'ServiceLinkedRoleNotFoundFault',
      ),
    ];
  if (cluster.presence === 'absent') {
    const faults = ['ClusterNotFoundFault', 'ServiceLinkedRoleNotFoundFault'];
    const oddName = !/^[A-Za-z](-?[A-Za-z0-9]){0,39}$/.test(name);
    const odd = oddName ? ['InvalidParameterValueException', 'ValidationException', 'ValidationError'] : [];
    return [
      {
        id: reasons.clusterAbsent,
        level: 'MUST',
        member: 'ClusterName',
        binding: true,
        faults: [...faults, ...odd],
      },
    ];
  }
  const isOtherCase =
    cluster.requestedConfig !== undefined && cluster.requestedConfig['ClusterName'] !== name;
  const quotaMayBeMet = cluster.snapshotsMade === undefined || cluster.snapshotsMade.max >= snapshotQuota;
  return [
    ...(isOtherCase
      ? [
          {
            id: reasons.clusterInOtherCase,
            level: 'SHOULD' as const,
            member: 'ClusterName',
            binding: false,
            faults: ['ClusterNotFoundFault'],
          },
        ]
      : []),
    ...(cluster.available === 'yes'
      ? []
      : [may(reasons.clusterBusy, 'ClusterName', 'InvalidClusterStateFault')]),
    ...(quotaMayBeMet ? [may(reasons.quotaMet, 'ClusterName', 'SnapshotQuotaExceededFault')] : []),
  ];
}

function fromSnapshot(input: JsonObject, known: ModelState, maybeApplied: boolean): Reason[] {
  const name = input['SnapshotName'];
  if (typeof name !== 'string') return [];
  const taken = snapshotNamed(known, name);
  const presence = taken?.presence ?? 'in-doubt';
  // That names are looked up whatever the case of their letters follows from their being stored in lower case, and is
  // said nowhere: a rule of its own asks for it.
  if (presence === 'present' && taken?.requestedName !== name)
    return [
      {
        id: reasons.existsInOtherCase,
        level: 'SHOULD',
        member: 'SnapshotName',
        binding: false,
        faults: ['SnapshotAlreadyExistsFault'],
      },
    ];
  if (presence === 'present')
    return [
      {
        id: reasons.snapshotExists,
        level: 'MUST',
        member: 'SnapshotName',
        binding: true,
        faults: ['SnapshotAlreadyExistsFault'],
      },
    ];
  if (maybeApplied)
    return [
      may(reasons.appliedBefore, 'SnapshotName', 'SnapshotAlreadyExistsFault', 'InvalidClusterStateFault'),
    ];
  return presence === 'absent' ? [] : [may(reasons.inDoubt, 'SnapshotName', 'SnapshotAlreadyExistsFault')];
}

/** No KMS fault is modelled for CreateSnapshot: how a key the account lacks is answered is not known. */
function fromKey(input: JsonObject): Reason[] {
  const key = input['KmsKeyId'];
  if (typeof key !== 'string') return [];
  return [
    may(
      reasons.keyUnknown,
      'KmsKeyId',
      'InvalidParameterValueException',
      'InvalidParameterCombinationException',
      'ValidationException',
      'InvalidKMSKeyFault',
    ),
  ];
}

/**
 * Only the developer guide says that tags may hold any character; other services of AWS take letters, digits, spaces
 * and `+ - = . _ : / @`. Beyond those, a refusal is no breach of the contract, though a rule of its own remarks it.
 */
function fromTagText(input: JsonObject): Reason[] {
  const tags = Array.isArray(input['Tags']) ? input['Tags'].filter(isObject) : [];
  const isUsual = (text: Json | undefined) =>
    typeof text !== 'string' || /^[\p{L}\p{N} +\-=._:/@]*$/u.test(text);
  if (tags.every(({ Key, Value }) => isUsual(Key) && isUsual(Value))) return [];
  const faults = ['InvalidParameterValueException', 'ValidationException', 'ValidationError'];
  return [{ id: reasons.unusualTags, level: 'SHOULD', member: 'Tags', binding: false, faults }];
}

function may(id: string, member: string, ...faults: string[]): Reason {
  return { id, level: 'MAY', member, binding: false, faults };
}
