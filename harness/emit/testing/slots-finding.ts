import { finding, report, result } from '../../report/testing/hand-made.js';
import type { EmittedFinding } from '../emitted-test-of.js';

/** A finding that is read fast: a cluster, a snapshot, and slots beyond the last one. */
export const slotsFinding: EmittedFinding = {
  finding,
  level: 'MUST',
  title: result(finding.rule).title,
  source: result(finding.rule).source,
  endpoint: report.target.endpoint,
  prefix: report.prefix,
  region: report.target.region,
};
