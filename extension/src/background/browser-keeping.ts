import type { KeepingRequest } from '../keeping-messages.ts';
import type { Journal } from '../platform/database.ts';
import { readConsent, readNeverLists, readPairing } from '../platform/settings.ts';
import { readStored, removeStored, writeStored } from '../platform/stored.ts';
import { deleteAll } from './delete-all.ts';
import { forgetPages, type Wish } from './forget-pages.ts';
import { createKeeping, type Keeping } from './handle-keeping.ts';
import { countKept, settleKept } from './keep-back.ts';
import { toMirror } from './mirror.ts';
import { openOwnJournal } from './own-journal.ts';
import { withoutSite } from './trying.ts';

/** What is kept of the person, with the real journal, storage and clock. `onChange` sends what there is to say,
 * `forgetPresets` takes the intents out of what earlier sessions held. */
export function createBrowserKeeping(onChange: () => void, forgetPresets: () => Promise<unknown>): Keeping {
  const forget = async (wish: Wish) => {
    const gone = await forgetHere(wish);
    if (gone.length > 0) await forgetPresets();
  };
  const keeping = createKeeping({
    readConsent,
    saveConsent: (consent) => writeStored({ consent }),
    readNever: readNeverLists,
    saveNever: (neverLists) => writeStored({ neverLists }),
    applyNever: ({ record, title }) => forget({ ranges: [], sites: record, untitled: title }),
    forgetRange: (range) => forget({ ranges: [range], sites: [] }),
    forgetLast: (lastMs) => forget({ ranges: [], sites: [], lastMs }),
    forgetSite: async (site) => {
      const trying = await readStored('trying');
      if (trying) await writeStored({ trying: withoutSite(trying, site) });
      await forget({ ranges: [], sites: [site], isSiteTold: true });
    },
    deleteAll: async () => {
      const db = await openOwnJournal();
      const hasServer = (await readPairing()) !== undefined;
      await removeStored('mirror', 'lastSent'); // first: a mirror that outlives the journal would bring a session back
      const isDone = await deleteAll(db, { hasServer, wallMs: Date.now() });
      if (isDone) await removeStored('lastStart', 'trying', 'openGoals');
      return isDone;
    },
    settleKept: async (isToSend) => settleKept(await openOwnJournal(), isToSend, Date.now()),
    countKept: async () => countKept(await openOwnJournal()),
    now: Date.now,
  });
  return { ...keeping, handle: (request) => handle(keeping, request, onChange) };
}

async function handle(keeping: Keeping, request: KeepingRequest, onChange: () => void) {
  const problem = await keeping.handle(request);
  if (problem === undefined && request.type !== 'consent' && request.type !== 'set-never') onChange();
  return problem;
}

/** Answers the intents of the sessions that are forgotten whole. */
async function forgetHere(wish: Wish): Promise<readonly string[]> {
  const db = await openOwnJournal();
  const gone = await forgetPages(db, wish, Date.now());
  await removeStored('lastSent');
  await forgetBesideJournal(db, gone);
  return gone;
}

/** What stands in the storage of a session says no more of it than the journal does. */
async function forgetBesideJournal(db: Journal, intents: readonly string[]): Promise<void> {
  const [mirror, lastStart] = await Promise.all([readStored('mirror'), readStored('lastStart')]);
  const mirrored = mirror && (await db.get('sessions', mirror.sessionId));
  if (mirrored) await writeStored({ mirror: toMirror(mirrored) });
  if (lastStart && intents.includes(lastStart.intent)) await removeStored('lastStart');
}
