import { render } from 'preact';
import './styles.ts';
import { followLive, readLocalEvents, readResult } from '../../platform/api.ts';
import { listEnded, readHeldSites } from '../../platform/ended-sessions.ts';
import { openJournal } from '../../platform/journal-door.ts';
import { readPairing } from '../../platform/settings.ts';
import { askBackground } from '../ask-background.ts';
import { ReflectPage } from './reflect-page.tsx';

const root = document.getElementById('root');
const sessionId = new URLSearchParams(location.search).get('session') ?? undefined;
const results = {
  followLive,
  readLocalEvents,
  readResult,
  listEnded: async () => listEnded(await openJournal(), (await readPairing()) !== undefined),
  readHeldSites: async (id: string) => readHeldSites(await openJournal(), id),
};
if (root) render(<ReflectPage sessionId={sessionId} ask={askBackground} results={results} />, root);
