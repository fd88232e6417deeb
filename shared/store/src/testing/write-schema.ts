import { writeFile } from 'node:fs/promises';
import { cloneTestDatabase } from './clone-test-database.ts';
import { dumpSchema } from './dump-schema.ts';
import { setup } from './provide-postgres.ts';

const tearDown = await setup();
const { db, drop } = await cloneTestDatabase();
await writeFile(new URL('../../schema.sql', import.meta.url), await dumpSchema(db));
await drop();
await tearDown?.();
