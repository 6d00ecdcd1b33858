import type { RunEvent } from '../engine/events.js';
import { paintOf, type Colours } from './colours.js';
import { sanitise } from './sanitise.js';
import { clipped, padded } from './width.js';
import { count } from './words.js';
import { wrap } from './wrap.js';

type CaseFinished = Extract<RunEvent, { type: 'case-finished' }>;

interface Standing {
  readonly cases: number;
  finished: number;
  broken: number;
  aborted: number;
}

/** Follows a run and says in lines what is worth knowing before its end. */
export class Progress {
  readonly #scenarios = new Map<string, Standing>();
  #planned = 0;
  #finished = 0;
  #broken = 0;
  #shrinking: string | undefined;

  constructor(
    private readonly colours: Colours,
    private readonly columns: number,
    /** Whether each scenario and each broken rule is worth a line. */
    private readonly isVerbose: boolean,
  ) {}

  /** Takes in an event and answers the lasting lines it is worth. */
  linesFor(event: RunEvent): string[] {
    switch (event.type) {
      case 'run-started':
        this.#planned = event.cases;
        return this.opening(event);
      case 'capabilities-known':
        return event.unsupported.length === 0
          ? []
          : wrap(`! The target does not answer ${event.unsupported.join(', ')}.`, this.columns).map(
              this.colours.doubtful,
            );
      case 'scenario-started':
        this.#scenarios.set(event.scenario, { cases: event.cases, finished: 0, broken: 0, aborted: 0 });
        return [];
      case 'case-finished':
        return this.caseFinished(event);
      case 'requirement-broken':
        this.#broken++;
        return this.isVerbose ? [this.fit(`  ${event.level.padEnd(6)} ${event.id}: ${event.title}`)] : [];
      case 'shrinking':
        this.#shrinking = event.id;
        return [];
      case 'cause-found':
        return [
          this.fit(
            `✗ ${event.level.padEnd(6)} ${event.title} (${event.id})`,
            paintOf(event.level, this.colours),
          ),
        ];
      case 'cleaned-up':
      case 'requirement-finished':
        return [];
      case 'run-finished':
        return this.isVerbose
          ? [...this.#scenarios]
              .filter(([, standing]) => standing.finished < standing.cases)
              .map(([name, standing]) => this.scenarioLine(name, standing))
          : [];
    }
  }

  /** How things stand, in one line. */
  status(): string {
    const broken = this.#broken === 0 ? '' : ` · ${count(this.#broken, 'rule')} broken`;
    const doing =
      this.#shrinking === undefined ? '' : ` · looking for the smallest case of ${this.#shrinking}`;
    return `  ${this.#finished} of ${count(this.#planned, 'case')}${broken}${doing}`;
  }

  private opening({
    tool,
    target,
    options,
    ...planned
  }: Extract<RunEvent, { type: 'run-started' }>): string[] {
    const cluster = target.cluster === undefined ? '' : `, cluster ${sanitise(target.cluster)}`;
    const from = target.endpointFrom === undefined ? '' : `, from ${sanitise(target.endpointFrom)}`;
    return [
      this.fit(`${tool.name} ${tool.version}`, this.colours.strong),
      this.fit(
        `target  ${target.kind} ${sanitise(target.endpoint)} (${sanitise(target.region)}${cluster}${from})`,
      ),
      this.fit(
        `plan    ${count(planned.requirements, 'rule')}, ${count(planned.cases, 'case')} in ${count(planned.scenarios, 'scenario')}, seed ${options.seed}`,
      ),
      this.fit(`names   begin with ${planned.prefix}`),
      '',
    ];
  }

  private caseFinished(event: CaseFinished): string[] {
    this.#finished++;
    const standing = this.#scenarios.get(event.scenario);
    if (standing === undefined) return [];
    standing.finished++;
    if (event.broke.length > 0) standing.broken++;
    if (event.aborted !== undefined) standing.aborted++;
    return this.isVerbose && standing.finished === standing.cases
      ? [this.scenarioLine(event.scenario, standing)]
      : [];
  }

  private scenarioLine(name: string, { cases, finished, broken, aborted }: Standing): string {
    const { good, bad, doubtful } = this.colours;
    const parts = [
      finished === cases ? count(cases, 'case') : `only ${finished} of ${count(cases, 'case')}`,
      ...(broken === 0 ? [] : [`${broken} broke a rule`]),
      ...(aborted === 0 ? [] : [`${aborted} not carried through`]),
    ];
    const [mark, paint] =
      broken > 0 ? ['✗', bad] : aborted > 0 || finished < cases ? ['!', doubtful] : ['✓', good];
    return this.fit(`${mark} ${padded(name, 24)} ${parts.join(', ')}`, paint);
  }

  private fit(text: string, paint = (plain: string): string => plain): string {
    return paint(clipped(text, this.columns));
  }
}
