import { parseArgs } from 'node:util';
import { type Restored, RestoreError, restoreLines } from '@locked-in/store';
import { erasuresBeside, readErasuresFile } from './backup/erasures-file.ts';
import { readLines } from './backup/lines-file.ts';
import { withDatabase } from './backup/with-database.ts';

const USAGE = `npx pnpm restore FILE [--erasures FILE] [--data DIR]

Puts a backup into an empty database: a new folder of this machine, or the one that DATABASE_URL names, whichever of
them the backup was made of. Start nothing on it before. All or nothing.

  --erasures FILE   who was erased and what was forgotten since: it does not come back. Otherwise erasures.gz beside
                    the backup, where backup and npx pnpm erasures write it. Is the database of before still there?
                    Then run npx pnpm erasures on it first.`;

await withDatabase(readOptions, async (db, { file, erasures: list }) => {
  const erasures = await readErasuresFile(list ?? erasuresBeside(file));
  if (list !== undefined && erasures === undefined) throw new RestoreError(`There is no ${list}.`);
  return tell(await restoreLines(db, readLines(file), erasures), erasures !== undefined);
});

function tell({ rows, takenAt, erasedAgain }: Restored, isListed: boolean): string {
  if (!isListed)
    return `${rows} rows were restored. No list of erasures was found: whoever was erased since ${takenAt} is back.`;
  const { people, sessions } = erasedAgain;
  return `${rows} rows were restored. Gone again since ${takenAt}: ${people} people, and what was forgotten in ${sessions} sessions.`;
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, erasures: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(USAGE);
  return { ...values, file, isNew: true };
}
