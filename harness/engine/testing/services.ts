import { operations, type Operation } from '../../../spec/types.js';
import { Caller } from '../caller.js';
import { Capabilities } from '../capabilities.js';
import { Inventory } from '../inventory.js';
import { Meter } from '../meter.js';
import { runPrefix } from '../names.js';
import { servicesFor, type RunServices } from '../run-services.js';
import { runInput, type RunSetting } from './run-input.js';

/** What the cases of a run share, on a target that answers all operations but those that are lacking. */
export function services(setting: RunSetting = {}, lacking: readonly Operation[] = []): RunServices {
  const input = runInput(setting);
  const meter = new Meter(input.options, input.time);
  const prefix = runPrefix(input.runId);
  const inventory = new Inventory(prefix, input.target.info.cluster);
  const caller = new Caller(input.target, meter, inventory, input.signal, input.time);
  const answered = operations.filter((operation) => !lacking.includes(operation));
  return servicesFor(input, caller, new Capabilities(new Set(answered)), prefix);
}
