import { readdirSync, readFileSync } from 'node:fs';
import type { LabelledSession } from './labelled-session.ts';
import { parseSessions } from './parse-sessions.ts';

const FOLDER = new URL('./sessions/', import.meta.url);

/** Every session of the set. A third is kept in a folder of its own, away from whoever changes a rule. */
export function readSet(): readonly LabelledSession[] {
  return [...readFolder('shown/', false), ...readFolder('held-out/', true)];
}

function readFolder(name: string, isHeldOut: boolean): readonly LabelledSession[] {
  const folder = new URL(name, FOLDER);
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => parseSessions(readFileSync(new URL(file, folder), 'utf8'), isHeldOut));
}
