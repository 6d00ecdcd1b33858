import { outlineText } from '../outline-text.js';
import { pretty } from '../pretty.js';
import { withOutline } from '../reporter-factory.js';

/** For a person at a terminal. */
export default withOutline(pretty, outlineText);
