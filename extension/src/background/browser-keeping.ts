import type { KeepingRequest } from '../keeping-messages.ts';
import { readConsent, readNeverLists } from '../platform/settings.ts';
import { removeStored, writeStored } from '../platform/stored.ts';
import { deleteAll } from './delete-all.ts';
import { forgetPages, type Wish } from './forget-pages.ts';
import { createKeeping, type Keeping } from './handle-keeping.ts';
import { countKept, settleKept } from './keep-back.ts';
import { openOwnJournal } from './own-journal.ts';

/** What is kept of the person, with the real journal, storage and clock. `onChange` sends what there is to say. */
export function createBrowserKeeping(onChange: () => void): Keeping {
  const keeping = createKeeping({
    readConsent,
    saveConsent: (consent) => writeStored({ consent }),
    readNever: readNeverLists,
    saveNever: (neverLists) => writeStored({ neverLists }),
    applyNever: ({ record, title }) => forget({ ranges: [], sites: record, untitled: title }),
    forgetRange: (range) => forget({ ranges: [range], sites: [] }),
    forgetLast: (lastMs) => forget({ ranges: [], sites: [], lastMs }),
    forgetSite: (site) => forget({ ranges: [], sites: [site] }),
    deleteAll: async () => {
      const db = await openOwnJournal();
      await removeStored('mirror', 'lastSent'); // first: a mirror that outlives the journal would bring a session back
      return deleteAll(db);
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

async function forget(wish: Wish): Promise<void> {
  await forgetPages(await openOwnJournal(), wish, Date.now());
  await removeStored('lastSent');
}
