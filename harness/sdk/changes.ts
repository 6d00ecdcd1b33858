import type { Change } from './change.js';
import { answerChanges } from './changes/answers.js';
import { exceptionChanges } from './changes/exceptions.js';
import { exportChanges } from './changes/exports.js';
import { requestChanges } from './changes/requests.js';
import { schemaChanges } from './changes/schemas.js';
import type { Budget } from './check.js';
import type { SdkPackage } from './sdk-package.js';

/** Every change between two versions, as far as the operations of the suite can show it. */
export async function changesBetween(from: SdkPackage, to: SdkPackage, budget: Budget): Promise<Change[]> {
  return [
    ...exportChanges(from, to),
    ...schemaChanges(from, to),
    ...(await requestChanges(from, to, budget)),
    ...(await answerChanges(from, to, budget)),
    ...(await exceptionChanges(from, to)),
  ];
}
