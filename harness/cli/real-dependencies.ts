import type { Dependencies } from './dependencies.js';

/** The real harness. Each part of it is loaded when it is used, so help and mistakes cost nothing. */
export const realDependencies: Dependencies = {
  keepsLatest: true,
  loadCatalogue: async () => (await import('../../properties/catalogue.js')).loadCatalogue(),
  openTarget: async (spec, options) =>
    (await import('../target/open-target.js')).openTarget(spec, process.env, options),
  judge: async (options) => (await import('../judge.js')).judge(options),
  runTests: async (framework, run) => (await import('../emit/run-tests.js')).runTests(framework, run),
  measuredDemands: async () => (await import('../evidence/demands.js')).measuredDemands(),
  evidenceOf: async (requirement) => (await import('../evidence/evidence.js')).evidenceOf(requirement),
  serve: async ({ host, port, region, verifySignatures }) => {
    const { startReference } = await import('../reference/reference.js');
    return startReference({
      region,
      ...(host !== undefined && { host }),
      ...(port !== undefined && { port }),
      ...(verifySignatures !== undefined && { verifySignatures }),
    });
  },
};
