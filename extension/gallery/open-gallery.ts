import { createServer } from 'vite';
import { readArguments } from './read-arguments.ts';
import { takeShots } from './take-shots.ts';

/** `pnpm gallery` serves it; `pnpm gallery --shots <folder> [--only <words>]` makes pictures of it instead. */
const CONFIG = new URL('vite.config.ts', import.meta.url).pathname;
const { shots, only } = readArguments(process.argv.slice(2));

if (shots === undefined) {
  const server = await createServer({ configFile: CONFIG, server: { host: '127.0.0.1', port: 0 } });
  await server.listen();
  server.printUrls();
} else {
  const count = await takeShots({ config: CONFIG, folder: shots, only });
  process.stdout.write(`${count} pictures in ${shots}\n`);
}
