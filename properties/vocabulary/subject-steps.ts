import type { Operation } from '../../spec/types.js';
import { isSubject, subjects } from '../expectations.js';
import { answersAbout, answersNaming, type Answered } from './answers.js';
import { once } from './once.js';
import { isKind, placed, type With } from './steps.js';

/** For rules about the service, which hold for every operation whose answers are judged: see `subjects`. */

/** The steps of all subjects that were refused, in order. */
export const refusedSubjects = once((observation): readonly With<'refused'>[] =>
  placed(observation).filter(isOfSubject).filter(isKind('refused')),
);

/** A step of a subject that was accepted. */
export type AcceptedSubject = With<'accepted'> & { readonly operation: Operation };

/** The steps of all subjects that were accepted, in order. */
export const acceptedSubjects = once((observation): readonly AcceptedSubject[] =>
  placed(observation).filter(isOfSubject).filter(isKind('accepted')),
);

/** As `answersAbout`, of all subjects. */
export const answersAboutSubjects = once((observation): readonly Answered[] =>
  subjects.flatMap((operation) => answersAbout(observation, operation)),
);

/** As `answersNaming`, of all subjects. */
export const answersNamingSubjects = once((observation): readonly Answered[] =>
  subjects.flatMap((operation) => answersNaming(observation, operation)),
);

function isOfSubject<S extends { readonly operation: Operation | undefined }>(
  step: S,
): step is S & { readonly operation: Operation } {
  return step.operation !== undefined && isSubject(step.operation);
}
