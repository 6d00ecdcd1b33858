import { readFileSync } from 'node:fs';
import type { MeasuredFrugalRun } from '../trust/measured.js';

/** docs/real-aws.md, from the last measured frugal run. */
export function realAwsDocument(file: string): string {
  const measured: MeasuredFrugalRun = JSON.parse(readFileSync(file, 'utf8'));
  return realAwsText(measured);
}

/** The same from what was measured. Pure. */
export function realAwsText({ judged, leftOpen, ...run }: MeasuredFrugalRun): string {
  const bySnapshots = [...new Set(judged.map(({ snapshots }) => snapshots))].sort(
    (one, other) => one - other,
  );
  return [
    '# A run at real AWS',
    '',
    'Written by `npm run docs` from what `npm run real-aws` measured: a frugal run against the embedded MemoryDB, as slow as',
    'real AWS is assumed to be and with its quota of 20 snapshots a cluster in 24 hours. No run at real AWS was made.',
    '',
    '`--allow-aws` takes `--profile frugal` unless told otherwise: one cluster of one node, or the one of `--cluster`, and 20',
    'snapshots. Cases that create nothing come first, then those that judge most rules for each snapshot. What it takes is',
    'told and asked for before anything is sent; `--dry-run` prints the plan, `--yes` agrees. `--max-clusters`,',
    '`--max-snapshots`, `--node-type`, `--subnet-group` and `--acl` say it otherwise. Rules whose cases do not fit are `not-run`, and',
    'the verdict is then INCONCLUSIVE unless a MUST is broken.',
    '',
    `At seed ${run.seed} it takes ${run.clusters} cluster, ${run.snapshots} snapshots, ${run.cases} cases, ${run.requests} requests and ${run.hours} hours, and judges ${judged.length} of ${run.rules} rules.`,
    '',
    '| snapshots created | rules judged by then |',
    '|---|---|',
    ...bySnapshots.map(
      (bound) => `| ${bound} | ${judged.filter(({ snapshots }) => snapshots <= bound).length} |`,
    ),
    '',
    '## Rules that it judges',
    '',
    ...bySnapshots.flatMap((bound) => [
      `- by snapshot ${bound}: ${judged
        .filter(({ snapshots }) => snapshots === bound)
        .map(({ rule }) => `\`${rule}\``)
        .join(', ')}`,
    ]),
    '',
    '## Rules that it leaves open',
    '',
    ...leftOpen.map(({ rule, level, reason }) => `- \`${rule}\` (${level}): ${reason}`),
    '',
  ].join('\n');
}
