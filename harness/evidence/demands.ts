import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../spec/package-root.js';
import { Demands, type DemandTable } from '../engine/demands.js';

/** Where it is kept what the cases of every stratum take; `npm run real-aws` writes it. */
export const demandsFile = 'docs/measured/demands.json';

/** What cases take and exercise, as it was measured on the embedded MemoryDB. */
export function measuredDemands(): Demands {
  const table: DemandTable = JSON.parse(readFileSync(join(packageRoot, demandsFile), 'utf8'));
  return new Demands(table);
}
