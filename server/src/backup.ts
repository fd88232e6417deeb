import { parseArgs } from 'node:util';
import { backupLines, requireLatestSchema } from '@locked-in/store';
import { addToErasuresFile, erasuresBeside } from './backup/erasures-file.ts';
import { writeLines } from './backup/lines-file.ts';
import { withDatabase } from './backup/with-database.ts';

const USAGE = `npx pnpm backup FILE [--data DIR] [--demo]

Writes everything in the database, as it is at one moment, into a compressed file; nobody has to stop for it.
It holds what people did and the hashes of their devices' tokens: keep it as you keep the database. Beside it erasures.gz
gets to know who was erased until now, so that no older backup in that place brings them back.

  --data DIR, --demo   the folder of this machine; a cluster is found by DATABASE_URL`;

await withDatabase(readOptions, async (db, { file }) => {
  await requireLatestSchema(db);
  const lines = await writeLines(file, backupLines(db));
  await addToErasuresFile(db, erasuresBeside(file));
  return `${file} holds a whole backup (${lines} lines).`;
});

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, demo: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(USAGE);
  return { ...values, file };
}
