import { build, install } from './prepare.mjs';
import { run } from './run.mjs';

await install();
await build();
process.exit(await run('node', ['server/src/standalone.ts', ...process.argv.slice(2)]));
