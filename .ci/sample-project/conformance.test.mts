import { startReference } from 'memorydb-conformance/reference';
import { conformance } from 'memorydb-conformance/vitest';

// A target that is wrong in one known way stands for the one of this project.
const target = await startReference({ mutant: 'slots-beyond' });
conformance({ endpoint: target.endpoint, only: ['response.*'], runs: 10 });
