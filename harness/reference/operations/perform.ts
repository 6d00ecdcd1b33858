import type { JsonObject } from '../../../spec/json.js';
import type { Input } from '../read-input.js';
import type { State } from '../state.js';

/** Carries out an operation on the state: answers its output. @throws Refusal */
export type Perform = (state: State, input: Input) => JsonObject;
