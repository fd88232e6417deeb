import { connect, type Socket } from 'node:net';
import { until } from '../rig/child.ts';
import { openWire, type Wire } from '../rig/wire.ts';
import type { Scenario, Stage } from '../scenario.ts';

const HALF_OPEN = 200;
const STREAMS = 100;

/** Clients that hold on to connections, and streams that are cut. */
export const SOCKETS: readonly Scenario[] = [
  {
    id: 'F16',
    title: '200 clients that begin a request and never end it',
    times: { nightly: 3 },
    strike: async ({ system, acknowledged }) => {
      const sockets = Array.from({ length: HALF_OPEN }, (_, index) =>
        beginRequest(system.urls()[0] ?? '', index),
      );
      try {
        await acknowledged(30);
        await until('the server lets go of them', () => sockets.every(({ closed }) => closed), 60_000);
      } finally {
        for (const socket of sockets) socket.destroy();
      }
    },
  },
  {
    id: 'F51',
    title: '100 live streams that are cut in the middle, and resume',
    times: { nightly: 5 },
    strike: async (stage) => {
      const url = new URL(stage.system.urls()[0] ?? '');
      const wire = await openWire({ port: Number(url.port) });
      const listeners = Array.from({ length: STREAMS }, () => listen(stage, wire));
      try {
        await until('all listen', () => listeners.every(({ opened }) => opened() === 1), 30_000);
        await stage.acknowledged(5);
        wire.reset();
        await stage.acknowledged(10);
        await until('all listen again', () => listeners.every(({ opened }) => opened() === 2), 60_000);
        await stage.load.pause();
        const told = () => listeners.map(({ heard }) => heard());
        await until('all have heard the same', () => new Set(told()).size === 1 && told()[0] !== '', 60_000);
        stage.load.resume();
      } finally {
        for (const { close } of listeners) close();
        await wire.close();
      }
    },
  },
];

/** A head without its end, or a body that stops half-way. */
function beginRequest(url: string, index: number): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => {}).resume(); // 'close' follows
  const head = `PUT /v1/sessions/x/chunks/0 HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: 100\r\n`;
  socket.write(index % 2 === 0 ? head : `${head}\r\n{"events":`);
  return socket;
}

type Listening = {
  /** How often it was let in. */
  readonly opened: () => number;
  /** What is ready now, as far as it was told. */
  readonly heard: () => string;
  readonly close: () => void;
};

/** As a page does: comes back with the last id that it has heard. */
function listen({ system }: Stage, wire: Wire): Listening {
  const closing = new AbortController();
  const state = { opened: 0, lastId: '' };
  void keepListening(`http://127.0.0.1:${wire.port}/v1/live`, {
    token: system.browsers[0]?.token ?? '',
    signal: closing.signal,
    state,
  });
  return { opened: () => state.opened, heard: () => state.lastId, close: () => closing.abort() };
}

type Listener = {
  readonly token: string;
  readonly signal: AbortSignal;
  readonly state: { opened: number; lastId: string };
};

async function keepListening(url: string, { token, signal, state }: Listener): Promise<void> {
  while (!signal.aborted) {
    try {
      const headers = {
        authorization: `Bearer ${token}`,
        ...(state.lastId && { 'last-event-id': state.lastId }),
      };
      const response = await fetch(url, { headers, signal });
      state.opened++;
      for await (const piece of response.body ?? []) {
        const ids = [
          ...Buffer.from(piece)
            .toString()
            .matchAll(/^id: (.+)$/gm),
        ];
        state.lastId = ids.at(-1)?.[1] ?? state.lastId;
      }
    } catch {
      // cut off, or closed by us
    }
  }
}
