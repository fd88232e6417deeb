import { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { SessionSummary } from '@locked-in/domain';
import { Hono } from 'hono';
import type { AppEnv, Reader } from '../http/app-env.ts';
import { type AuthenticateDeps, readerOnly } from '../http/authenticate.ts';
import {
  type EventStream,
  type OpenEventStream,
  openNodeEventStream,
  openWebEventStream,
} from '../http/event-stream.ts';
import { findCaller } from '../http/find-caller.ts';
import type { LiveHub, Sent, Subscriber } from '../live-hub.ts';

export const LIVE_ROUTE = '/v1/live';

const PING_MS = 15_000;
const PINGS_PER_CHECK = 4;
const HEADERS = { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' };

export type LiveRouteDeps = AuthenticateDeps & {
  /** What the answers of this route carry, where it writes them itself. */
  readonly liveHeaders: Readonly<Record<string, string>>;
  readonly hub: LiveHub;
  readonly readSessionOfDevice: (session: {
    userId: string;
    deviceId: string;
    sessionId: string;
  }) => Promise<SessionSummary | undefined>;
};

/** A stream of what changed: for a person everything of theirs, for a device its own sessions. */
export function liveRoutes(deps: LiveRouteDeps) {
  return new Hono<AppEnv>().get(LIVE_ROUTE, readerOnly(deps), (c) => {
    if (c.req.method === 'HEAD') return c.body(null, 200, HEADERS);
    const outgoing = c.env?.outgoing;
    const listener = {
      reader: c.get('reader'),
      lastEventId: c.req.header('last-event-id'),
      isStillAllowed: async () => (await findCaller(c, deps)) !== undefined,
      disconnect: () => outgoing?.destroy(),
    };
    if (!(outgoing instanceof ServerResponse))
      return c.body(openLive(deps, listener, openWebEventStream).body, 200, HEADERS);
    const headers = { ...deps.liveHeaders, ...HEADERS, 'X-Request-Id': c.get('requestId') };
    openLive(deps, listener, openNodeEventStream(outgoing, headers));
    return RESPONSE_ALREADY_SENT;
  });
}

type Listener = {
  readonly reader: Reader;
  readonly lastEventId: string | undefined;
  readonly isStillAllowed: () => Promise<boolean>;
  readonly disconnect: () => void;
};

function openLive<S extends EventStream>(
  deps: LiveRouteDeps,
  listener: Listener,
  open: OpenEventStream<S>,
): S {
  const { reader, lastEventId } = listener;
  const stream = open((isStuck) => {
    clearInterval(pinging);
    deps.hub.unsubscribe(subscriber);
    if (isStuck) listener.disconnect();
  });
  const subscriber: Subscriber = { reader, send: inOrder(stream, deps, reader), end: stream.end };
  const pinging = setInterval(pingWhileAllowed(stream, listener), PING_MS);
  stream.write(': open\nretry: 3000\n\n');
  const id = deps.hub.subscribe(subscriber, lastEventId);
  if (lastEventId === undefined) stream.write(`id: ${id}\n\n`);
  return stream;
}

/** A device's messages wait for the question whose session it is, and keep their order while waiting. */
function inOrder(stream: EventStream, deps: LiveRouteDeps, reader: Reader): (sent: Sent) => void {
  const { deviceId } = reader;
  if (deviceId === undefined) return (sent) => stream.write(toText(sent));
  let sending = Promise.resolve();
  return (sent) => {
    sending = sending
      .then(() => isOf({ userId: reader.userId, deviceId }, sent, deps))
      .then((isOwn) => (isOwn ? stream.write(toText(sent)) : undefined))
      .catch(stream.end); // the reader comes back with its last id and gets what it missed
  };
}

async function isOf(
  device: { readonly userId: string; readonly deviceId: string },
  { event }: Sent,
  deps: LiveRouteDeps,
): Promise<boolean> {
  switch (event.type) {
    case 'resync':
      return true;
    case 'report-ready':
      return false;
    case 'missing-events':
      return event.deviceId === device.deviceId;
    default:
      return (await deps.readSessionOfDevice({ ...device, sessionId: event.sessionId })) !== undefined;
  }
}

function toText({ id, event, requestId }: Sent): string {
  const told = requestId === undefined ? event : { ...event, requestId };
  return `id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(told)}\n\n`;
}

/** A comment keeps proxies from closing the stream; a token or sign-in that has ended closes it within a minute. */
function pingWhileAllowed(stream: EventStream, { isStillAllowed }: Listener): () => void {
  let pings = 0;
  return () => {
    pings += 1;
    stream.write(': ping\n\n');
    if (pings % PINGS_PER_CHECK > 0) return;
    isStillAllowed().then(
      (isAllowed) => (isAllowed ? undefined : stream.end()),
      () => undefined, // the database is away: nothing is known against this reader
    );
  };
}
