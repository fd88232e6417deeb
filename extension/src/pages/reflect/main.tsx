import './styles.ts';
import { followLive, readLocalEvents, readResult } from '../../platform/api.ts';
import { listEnded, readHeldSites } from '../../platform/ended-sessions.ts';
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
  listEnded: async () => listEnded(await openJournal(), (await readPairing()) !== undefined),
  readHeldSites: async (id: string) => readHeldSites(await openJournal(), id),
};
renderPage(<ReflectPage sessionId={sessionId} ask={askBackground} results={results} />, WORDS.tabTitle);
