import type { HttpMiddleware } from '../../reference/http-middleware.js';
import { startReference } from '../../reference/reference.js';

/** The part of `npm run bench` that is the target: the embedded MemoryDB in a process of its own. */
const telling: HttpMiddleware = async (_, next) => {
  process.send?.({ kind: 'asked', atMs: Date.now() });
  return next();
};
const reference = await startReference({
  httpMiddleware: process.argv.includes('--tell') ? [telling] : [],
});
process.send?.({ kind: 'listening', endpoint: reference.endpoint });
