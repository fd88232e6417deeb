import { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { SessionSummary } from '@locked-in/domain';
import { Hono } from 'hono';
import type { AppEnv, Device, Reader } from '../http/app-env.ts';
import { type AuthenticateDeps, readerOnly } from '../http/authenticate.ts';
import {
  type EventStream,
  type OpenEventStream,
  openNodeEventStream,
  openWebEventStream,
} from '../http/event-stream.ts';
import { letInBy } from '../http/let-in-by.ts';
import { problem } from '../http/problem.ts';
import { rateHeadersOf } from '../http/rate-headers.ts';
import type { LiveHub, Sent, Subscriber } from '../live-hub.ts';
import { type LivePulse, type LivePulseDeps, openLivePulse, type Pulsing } from '../live-pulse.ts';

export const LIVE_ROUTE = '/v1/live';

/** After a line that broke, and after a server that was full: each comes back at a moment of its own. */
const RETRY_MS = { least: 3_000, spread: 3_000 };
const FULL_SECONDS = { least: 60, spread: 60 };

const HEADERS = { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' };

export type LiveRouteDeps = AuthenticateDeps &
  LivePulseDeps & {
    /** What the answers of this route carry, where it writes them itself. */
    readonly liveHeaders: Readonly<Record<string, string>>;
    readonly hub: LiveHub;
    /** 0 ≤ x < 1. */
    readonly random: () => number;
    readonly readSessionOfDevice: (session: {
      userId: string;
      deviceId: string;
      sessionId: string;
    }) => Promise<SessionSummary | undefined>;
  };

/** A stream of what changed: for a person everything of theirs, for a device its own sessions. */
export function liveRoutes(deps: LiveRouteDeps) {
  const listeners = { ...deps, pulse: openLivePulse(deps) };
  return new Hono<AppEnv>().get(LIVE_ROUTE, readerOnly(deps), (c) => {
    if (c.req.method === 'HEAD') return c.body(null, 200, HEADERS);
    if (deps.hub.isFull()) {
      const headers = { 'Retry-After': String(anyOf(FULL_SECONDS, deps.random)) };
      return problem(c, 'streams-full', { headers });
    }
    const outgoing = c.env?.outgoing;
    const caller = c.get('caller');
    const listener = {
      reader: c.get('reader'),
      lastEventId: c.req.header('last-event-id'),
      letInBy: letInBy(caller),
      untilMs: caller.by === 'token' ? caller.expiresAtMs : Number.POSITIVE_INFINITY,
      connection: outgoing,
    };
    if (!(outgoing instanceof ServerResponse))
      return c.body(openLive(listeners, listener, openWebEventStream).body, 200, HEADERS);
    if (outgoing.closed) return RESPONSE_ALREADY_SENT; // left while it was asked who they are: nobody would hear of the end
    const rate = rateHeadersOf(c.res.headers);
    const headers = { ...deps.liveHeaders, ...rate, ...HEADERS, 'X-Request-Id': c.get('requestId') };
    openLive(listeners, listener, openNodeEventStream(outgoing, headers));
    return RESPONSE_ALREADY_SENT;
  });
}

type Listener = {
  readonly reader: Reader;
  readonly lastEventId: string | undefined;
  readonly letInBy: ReturnType<typeof letInBy>;
  readonly untilMs: number;
  readonly connection: { readonly destroy: () => unknown } | undefined;
};

function openLive<S extends EventStream>(
  deps: LiveRouteDeps & { readonly pulse: LivePulse },
  listener: Listener,
  open: OpenEventStream<S>,
): S {
  const { reader, letInBy: by, untilMs, connection } = listener;
  const stream = open((isStuck) => {
    deps.pulse.leave(live);
    deps.hub.unsubscribe(live);
    if (isStuck) connection?.destroy();
  });
  const { write, end } = stream;
  const live: Live = { reader, letInBy: by, untilMs, send: toSend(stream, deps, reader), write, end };
  deps.pulse.join(live);
  greet(live, deps, listener.lastEventId);
  return stream;
}

/** One record for hub and pulse: there are ten thousand of them. */
type Live = Subscriber & Pulsing;

function greet(live: Live, { hub, random }: LiveRouteDeps, lastEventId: string | undefined): void {
  live.write(`: open\nretry: ${anyOf(RETRY_MS, random)}\n\n`);
  const id = hub.subscribe(live, lastEventId);
  if (lastEventId === undefined) live.write(`id: ${id}\n\n`);
}

function anyOf({ least, spread }: { least: number; spread: number }, random: () => number): number {
  return least + Math.floor(spread * random());
}

function toSend(stream: EventStream, deps: LiveRouteDeps, { userId, deviceId }: Reader): Live['send'] {
  return deviceId === undefined ? atOnce(stream) : inOrder(stream, deps, { userId, deviceId });
}

function atOnce(stream: EventStream): (sent: Sent) => void {
  return (sent) => stream.write(toText(sent));
}

/** A device's messages wait for the question whose session it is, and keep their order while waiting. */
function inOrder(stream: EventStream, deps: LiveRouteDeps, device: Device): (sent: Sent) => void {
  let sending = Promise.resolve();
  return (sent) => {
    sending = sending
      .then(() => isOf(device, sent, deps))
      .then((isOwn) => (isOwn ? stream.write(toText(sent)) : undefined))
      .catch(stream.end); // the reader comes back with its last id and gets what it missed
  };
}

async function isOf(device: Device, { event }: Sent, deps: LiveRouteDeps): Promise<boolean> {
  switch (event.type) {
    case 'resync':
      return true;
    case 'report-ready':
    case 'access-ended':
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
