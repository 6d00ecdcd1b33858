import { judges } from './testing/cases.js';
import { loadExamples } from './testing/load-examples.js';

judges(Object.fromEntries(await loadExamples()));
