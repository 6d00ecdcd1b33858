export { oneOf, show, showOutcome } from '../../harness/findings/show.js';
