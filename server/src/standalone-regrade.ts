import { parseArgs } from 'node:util';
import { RUBRIC, RUBRICS } from '@locked-in/domain';
import { type Database, isConnectionError, openDatabase, requireLatestSchema } from '@locked-in/store';
import {
  REGRADED_HEADING,
  type RegradeOutcome,
  type RegradeWish,
  regradeAll,
  sayRegraded,
} from '@locked-in/worker';
import { type FoundDatabase, findDatabase } from './find-database.ts';

const USAGE = `npx pnpm regrade --rubric ${RUBRIC} [--dry-run] [--frozen-reports] [--data DIR] [--demo]

  --rubric          the rubric to grade by: ${RUBRICS.join(' or ')}
  --dry-run         shows what would change and changes nothing
  --frozen-reports  builds the reports of closed weeks once more too
  --data            the data folder, if not the usual one; a cluster is found by DATABASE_URL`;

const PROGRESS_EVERY_MS = 1_000;

type Options = ReturnType<typeof readOptions>;

try {
  const options = readOptions();
  const wish = toWish(options);
  await withDatabase(await findDatabase(options), (db) => run(db, wish));
} catch (error) {
  tell(toSentence(error));
  process.exitCode = 1;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      rubric: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'frozen-reports': { type: 'boolean', default: false },
      data: { type: 'string' },
      demo: { type: 'boolean', default: false },
    },
  });
  return values;
}

function toWish(options: Options): RegradeWish {
  const rubric = Number(options.rubric);
  if (!RUBRICS.includes(rubric)) throw new Error(`--rubric must be ${RUBRICS.join(' or ')}.\n\n${USAGE}`);
  return { rubric, isDryRun: options['dry-run'], reopensReports: options['frozen-reports'] };
}

async function withDatabase(
  { databaseUrl, leave }: FoundDatabase,
  work: (db: Database) => Promise<void>,
): Promise<void> {
  const db = openDatabase(databaseUrl, { maxConnections: 2 });
  try {
    await requireLatestSchema(db);
    await work(db);
  } finally {
    await db.destroy();
    await leave();
  }
}

async function run(db: Database, wish: RegradeWish): Promise<void> {
  let hasHeading = false;
  let toldAt = Date.now();
  const outcome = await regradeAll(
    {
      db,
      onRegraded: (regraded) => {
        if (!hasHeading) process.stdout.write(`${REGRADED_HEADING}\n`);
        hasHeading = true;
        process.stdout.write(`${sayRegraded(regraded)}\n`);
      },
      onProgress: (done, of) => {
        if (done < of && Date.now() - toldAt < PROGRESS_EVERY_MS) return;
        toldAt = Date.now();
        tell(`${done} of ${of}`);
      },
      onFailed: (sessionId, error) => tell(`${sessionId} cannot be graded: ${toSentence(error)}`),
    },
    wish,
  );
  tell(sayOutcome(outcome, wish));
  if (outcome.failed > 0) process.exitCode = 1;
}

function sayOutcome(
  { regraded, overtaken, failed }: RegradeOutcome,
  { rubric, isDryRun }: RegradeWish,
): string {
  const done = `${regraded} analyses ${isDryRun ? 'would be' : 'are now'} graded by rubric ${rubric}`;
  return [
    done,
    overtaken > 0 ? `${overtaken} were analysed anew meanwhile` : undefined,
    failed > 0 ? `${failed} could not be graded` : undefined,
    isDryRun ? 'nothing was changed' : undefined,
    rubric === RUBRIC ? undefined : `what is analysed from now on is graded by rubric ${RUBRIC} all the same`,
  ]
    .filter((part) => part !== undefined)
    .join('; ')
    .concat('.');
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function toSentence(error: unknown): string {
  if (isConnectionError(error)) return 'The database cannot be reached.';
  return error instanceof Error ? error.message : String(error);
}
