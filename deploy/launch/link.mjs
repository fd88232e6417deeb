import { install } from './prepare.mjs';
import { run } from './run.mjs';

await install();
process.exit(await run('node', ['server/src/pairing-link.ts', ...process.argv.slice(2)]));
