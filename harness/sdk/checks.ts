import type { Check } from './check.js';
import { checks as answers } from './checks/answers.js';
import { checks as enums } from './checks/enums.js';
import { checks as exceptions } from './checks/exceptions.js';
import { checks as faults } from './checks/faults.js';
import { checks as requests } from './checks/requests.js';
import { checks as retries } from './checks/retries.js';
import { checks as schemas } from './checks/schemas.js';

/** Every check, in the order of a report. A new one is an entry in a file of `checks/`. */
export const checks: readonly Check[] = [
  ...schemas,
  ...enums,
  ...faults,
  ...requests,
  ...answers,
  ...exceptions,
  ...retries,
];
