import { eventsIn, makeLoad } from '../../make-load.ts';
import { sendLoad } from '../../send-load.ts';
import { until } from '../rig/child.ts';
import type { Scenario } from '../scenario.ts';

const CHUNKS = 200;
const EVENTS_PER_CHUNK = 500;
const LIMIT_MS = 180_000;
const MOST_MB = 200;

/** A server that was away for days, and everybody who comes back at once. */
export const BACKLOG: readonly Scenario[] = [
  {
    id: 'F38',
    title: '100 000 events of ten browsers wait for a server that comes back',
    times: { nightly: 3 },
    strike: async ({ system, load, ledger, complain }) => {
      const [server, browser] = [system.servers[0], system.browsers[0]];
      if (!server || !browser) return;
      await load.pause();
      void server.child().kill('SIGTERM');
      await server.restart();
      await until('the server is ready', server.isReady);
      const sessions = makeLoad(CHUNKS, EVENTS_PER_CHUNK);
      const chunks = sessions.flat().map(({ sessionId, firstSeq }) => ({ sessionId, firstSeq, events: [] }));
      for (const chunk of chunks) ledger.sent(chunk, browser);
      const startedAt = performance.now();
      await sendLoad(sessions, { target: { url: server.url, token: browser.token }, browsers: 10 });
      for (const chunk of chunks) ledger.acked(chunk);
      ledger.rest();
      const tookMs = Math.round(performance.now() - startedAt);
      if (tookMs > LIMIT_MS) complain(`${eventsIn(sessions, EVENTS_PER_CHUNK)} events took ${tookMs} ms`);
      const megabytes = Math.round(server.child().rssMb());
      if (megabytes > MOST_MB) complain(`the server holds ${megabytes} MB after it`);
      load.resume();
    },
  },
];
