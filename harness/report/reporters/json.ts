import { json } from '../json.js';
import { withOutline } from '../reporter-factory.js';
import { serialise } from '../serialise.js';

/** For programs: all that is known, as one document. */
export default withOutline(json, ({ document }) => `${serialise(document)}\n`);
