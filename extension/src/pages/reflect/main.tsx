import './styles.ts';
import { followLive, readLocalEvents, readResult } from '../../platform/api.ts';
import { type Listing, listEnded, readEnded, readHeldSites } from '../../platform/ended-sessions.ts';
import { openJournal } from '../../platform/journal-door.ts';
import { readPairing } from '../../platform/settings.ts';
import { askBackground } from '../ask-background.ts';
import { renderPage } from '../render-page.tsx';
import { ReflectPage } from './reflect-page.tsx';
import { WORDS } from './words.ts';

const sessionId = new URLSearchParams(location.search).get('session') ?? undefined;
const results = {
  followLive,
  readLocalEvents,
  readResult,
  listEnded: async (after?: Listing['after']) =>
    listEnded(await openJournal(), { isPaired: await isPaired(), after }),
  readEnded: async (id: string) =>
    readEnded(await openJournal(), { sessionId: id, isPaired: await isPaired() }),
  readHeldSites: async (id: string) => readHeldSites(await openJournal(), id),
};
renderPage(<ReflectPage sessionId={sessionId} ask={askBackground} results={results} />, WORDS.tabTitle);

async function isPaired(): Promise<boolean> {
  return (await readPairing()) !== undefined;
}
