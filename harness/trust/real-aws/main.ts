import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../../properties/catalogue.js';
import { packageRoot } from '../../../spec/package-root.js';
import { Demands, tableOf } from '../../engine/demands.js';
import { defaultRunOptions } from '../../engine/run-options.js';
import { measurementText } from '../measured.js';
import { frugalRun } from './frugal-run.js';
import { slowRun } from './slow-run.js';
import { WatchedCatalogue } from './watched-catalogue.js';

/**
 * `npm run real-aws`: on the embedded MemoryDB, as slow as real AWS and with its quotas, measures what the cases of each
 * stratum take, and then which rules a frugal run judges by its first snapshots.
 */
const seed = 1;
const measured = (name: string): string => join(packageRoot, 'docs/measured', name);
const catalogue = await loadCatalogue();
const watched = new WatchedCatalogue(catalogue);
const options = { ...defaultRunOptions, seed, runs: 20, concurrency: 1 };
const { verdict, requests } = await slowRun(watched.catalogue, { options });
process.stdout.write(`what cases take: ${verdict} after ${requests} requests\n`);
const table = tableOf(watched.demands);
writeFileSync(measured('demands.json'), measurementText({ seed, ...table }));
const frugal = await frugalRun(catalogue, seed, new Demands(table));
process.stdout.write(
  `frugal: ${frugal.judged.length} of ${frugal.rules} rules judged, ${frugal.clusters} cluster, ${frugal.snapshots} snapshots, ${frugal.hours} h\n`,
);
writeFileSync(measured('real-aws.json'), measurementText(frugal));
