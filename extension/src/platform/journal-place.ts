import { wrap } from 'idb';
import { readStored } from './stored.ts';

/**
 * Where the journal is. `undefined`: where a browser keeps the databases of an extension. Should that be so broken that
 * Chromium can neither open nor remove anything in it, `journal-1`, `journal-2`, …: buckets with files of their own.
 */
export type JournalPlace = string | undefined;

type Buckets = {
  readonly open: (
    name: string,
    options: { readonly durability: 'strict'; readonly persisted: boolean },
  ) => Promise<{ readonly indexedDB: IDBFactory }>;
};

export function readPlace(): Promise<JournalPlace> {
  return readStored('journalPlace');
}

/** Fails for a bucket where the browser has none, as Firefox. */
export async function openPlace(place: JournalPlace): Promise<IDBFactory> {
  if (place === undefined) return indexedDB;
  const buckets: Buckets | undefined = Reflect.get(navigator, 'storageBuckets');
  if (buckets === undefined) throw new Error('This browser keeps databases in one place only');
  return (await buckets.open(place, { durability: 'strict', persisted: true })).indexedDB;
}

/** Fails where no database can be made. */
export async function tryPlace(place: JournalPlace, name: string): Promise<void> {
  const factory = await openPlace(place);
  const db = await wrap(factory.open(name));
  db?.close();
  await wrap(factory.deleteDatabase(name));
}

/** The next place after this one. Fails when there is none that can be used. */
export async function findNewPlace(place: JournalPlace, name: string): Promise<string> {
  const next = `journal-${Number(place?.split('-')[1] ?? 0) + 1}`;
  await tryPlace(next, name);
  return next;
}
