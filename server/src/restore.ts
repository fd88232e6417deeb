import { parseArgs } from 'node:util';
import { restoreLines } from '@locked-in/store';
import { readLines } from './backup/lines-file.ts';
import { withDatabase } from './backup/with-database.ts';

const USAGE = `npx pnpm restore FILE [--data DIR]

Puts a backup into an empty database: a new folder of this machine, or the one that DATABASE_URL names, whichever of
them the backup was made of. Start nothing on it before. All or nothing.`;

await withDatabase(readOptions, async (db, { file }) => {
  const rows = await restoreLines(db, readLines(file));
  return `${rows} rows were restored.`;
});

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(USAGE);
  return { ...values, file, isNew: true };
}
