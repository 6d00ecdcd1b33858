import { operations } from '../../../spec/types.js';
import { Caller } from '../caller.js';
import { Capabilities } from '../capabilities.js';
import { CaseContext } from '../case-context.js';
import { Inventory } from '../inventory.js';
import { Meter } from '../meter.js';
import { defaultRunOptions } from '../run-options.js';
import { servicesFor } from '../run-services.js';
import type { EventTime } from '../../event-time.js';
import { fakeTarget, type Behaviour } from './fake-wire.js';

/** A case of a run against a fake target, whose requests each take a millisecond. */
export function caseOn(behave: Behaviour, time: EventTime, scenario = 'a scenario') {
  const target = fakeTarget(async (operation, input) => {
    await time.sleep(1);
    return behave(operation, input);
  });
  const { signal } = new AbortController();
  const options = { ...defaultRunOptions, seed: 1 };
  const meter = new Meter(options, time);
  const services = servicesFor(
    { target, options, time, signal, readWithSdk: async () => ({ kind: 'output', output: null }) },
    new Caller(target, meter, new Inventory('mc0001', undefined), signal, time),
    new Capabilities(new Set(operations)),
    'mc0001',
  );
  const allowance = services.allowance.in(scenario);
  return { context: new CaseContext(services, allowance, 1), allowance };
}
