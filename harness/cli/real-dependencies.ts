import type { Dependencies } from './dependencies.js';
import { SetUpIsWrong } from '../usage-error.js';

/** The doors to the real harness. What lies behind one is loaded when it opens, so help and mistakes cost nothing. */
export const realPorts: Dependencies = {
  loadCatalogue: async () => (await import('../../properties/catalogue.js')).loadCatalogue(),

  openTarget: async (wish) => {
    if (wish.kind === 'embedded') {
      const { embeddedTarget } = await import('../target/embedded.js');
      return embeddedTarget(wish);
    }
    const { isAws } = await import('../target/aws.js');
    const { urlTarget } = await import('../target/url.js');
    const { findCredentials } = await import('../wire/credentials.js');
    const { readProfiles } = await import('../wire/profiles.js');
    const { cluster, ...where } = wish;
    const profiles = await readProfiles(process.env);
    const { credentials, from } = await findCredentials(isAws(where.endpoint), process.env, profiles);
    return urlTarget({
      ...where,
      credentials,
      credentialsFrom: from,
      ...(cluster !== undefined && { cluster }),
    });
  },

  run: async (input) => {
    const { run } = await import('../engine/run.js');
    const { readWithSdk } = await import('../wire/sdk.js');
    return run({ ...input, readWithSdk });
  },

  serve: async ({ port, region, verifySignatures }) => {
    const { PortIsTaken, startReference } = await import('../reference/reference.js');
    return startReference({
      region,
      ...(port !== undefined && { port }),
      ...(verifySignatures !== undefined && { verifySignatures }),
    }).catch(setUpIsWrong(PortIsTaken));
  },
};

/** Makes an error of one kind the user's matter; others pass as they are. */
function setUpIsWrong(kind: abstract new (...args: never[]) => Error) {
  return (error: unknown): never => {
    throw error instanceof kind ? new SetUpIsWrong(error) : error;
  };
}
