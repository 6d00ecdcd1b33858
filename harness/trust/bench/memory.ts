import { judge } from '../../judge.js';
import { startTargetProcess } from './target-process.js';

/** The part of `npm run bench` that tells the most memory that a run took, in megabytes. Its argument: runs a scenario. */
const server = await startTargetProcess();
await judge({ target: server.target, seed: 1, runs: Number(process.argv[2]) });
await server.close();
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
