import { createServer } from 'vite';
import { readArguments } from './read-arguments.ts';
import { type Sitter, sittersOf } from './sitters-of.ts';
import { takeShots } from './take-shots.ts';

/** `pnpm gallery` serves it; `pnpm gallery --shots <folder> [--only <words>]` makes pictures of it instead. */
const { shots, only } = readArguments(process.argv.slice(2));
const server = await createServer({
  configFile: new URL('vite.config.ts', import.meta.url).pathname,
  // Pictures are of the files as they are now: nothing is shown anew while they are taken.
  server: { host: '127.0.0.1', port: 0, ...(shots !== undefined && { hmr: false, watch: null }) },
});
await server.listen();

if (shots === undefined) {
  server.printUrls();
} else {
  const base = server.resolvedUrls?.local[0] ?? '';
  const { STORIES } = await server.ssrLoadModule('/stories.ts');
  const all: readonly Sitter[] = sittersOf(STORIES);
  const sitters = all.filter(({ story }) => story.toLowerCase().includes(only.toLowerCase()));
  const count = await takeShots({ base, folder: shots, sitters });
  process.stdout.write(`${count} pictures in ${shots}\n`);
  await server.close();
}
