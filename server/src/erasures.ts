import { parseArgs } from 'node:util';
import { requireLatestSchema } from '@locked-in/store';
import { addToErasuresFile } from './backup/erasures-file.ts';
import { withDatabase } from './backup/with-database.ts';

const USAGE = `npx pnpm erasures FILE [--data DIR]

Adds to FILE who was erased and what was forgotten, by ids, moments and digests alone. Run it often, with the file beside
the backups and its name erasures.gz: a restore reads it and brings none of that back. It takes as long as a look.

  --data DIR   the folder of this machine; a cluster is found by DATABASE_URL`;

await withDatabase(readOptions, async (db, { file }) => {
  await requireLatestSchema(db);
  const { people, sessions } = await addToErasuresFile(db, file);
  return `${file} tells of ${people.length} erased people and of ${sessions.length} sessions with something forgotten.`;
});

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(USAGE);
  return { ...values, file };
}
