import type { PlacedFinding } from '../../report/finding-lines.js';
import { UsageError } from '../../usage-error.js';
import { exercisedBy } from '../../evidence/exercised.js';
import type { Dependencies } from '../dependencies.js';

/** The report is of a version, or of plugins, with a rule that there is no more. */
export class RuleIsGone extends UsageError {
  constructor(id: string) {
    super(
      `There is no rule ${id} any more, so its finding can't be judged. Run again, or use the version that wrote the report.`,
    );
    this.name = 'RuleIsGone';
  }
}

/** @throws RuleIsGone */
export async function requireRules(
  findings: readonly PlacedFinding[],
  { loadCatalogue }: Pick<Dependencies, 'loadCatalogue'>,
): Promise<void> {
  // To load every rule takes longer than to send a case: most stand in this table of rules.
  const unsure = findings.filter(({ result }) => exercisedBy(result.id) === undefined);
  if (unsure.length === 0) return;
  const { requirements } = await loadCatalogue();
  for (const { result } of unsure)
    if (!requirements.some(({ id }) => id === result.id)) throw new RuleIsGone(result.id);
}
