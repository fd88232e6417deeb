import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const NAME = 'running.json';
const RunningSchema = z.object({ pid: z.int(), publicUrl: z.string() });

/** Notes in the data folder where its Locked In answers, for other commands. Answers how to take the note away. */
export function writeRunningFile(dataDir: string, publicUrl: string): () => void {
  const path = join(dataDir, NAME);
  writeFileSync(path, `${JSON.stringify({ pid: process.pid, publicUrl })}\n`, { mode: 0o600 });
  return () => rmSync(path, { force: true });
}

/** Where the Locked In of a data folder answers; undefined when none runs. A note of one that was killed is not believed. */
export function readPublicUrl(dataDir: string): string | undefined {
  try {
    const running = RunningSchema.parse(JSON.parse(readFileSync(join(dataDir, NAME), 'utf8')));
    process.kill(running.pid, 0); // throws when there is no such process
    return running.publicUrl;
  } catch {
    return undefined; // no note, no readable note, or nobody behind it: in each case none runs
  }
}
