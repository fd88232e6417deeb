import { isConnectionError } from '@locked-in/store';
import { openPlace } from './dead/open-place.ts';
import { obey, parseWish, type Wish } from './dead/wish.ts';

try {
  const wish = parseWish(process.argv.slice(2));
  await atPlace(wish);
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`);
  process.exitCode = 1;
}

async function atPlace(wish: Wish): Promise<void> {
  const { inTurn, sortDead, leave } = await openPlace(wish);
  try {
    const tell = (line: string) => void process.stdout.write(`${line}\n`);
    await inTurn(async () => {
      process.exitCode = (await obey(wish, { sortDead, tell })) ? 0 : 1;
    });
  } finally {
    await leave();
  }
}

function toSentence(error: unknown): string {
  if (isConnectionError(error)) return 'The database cannot be reached.';
  return error instanceof Error ? error.message : String(error);
}
