import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** `dropped`: packets vanish both ways. `deaf`: what comes back vanishes. `slow`: everything takes 200 ms more. */
export type Weather = 'fair' | 'dropped' | 'deaf' | 'slow' | 'refused';

/** A wire that can be broken, between a process and what it stands on. */
export type Wire = {
  readonly port: number;
  readonly set: (weather: Weather) => void;
  /** Closes every connection there is, in the middle of whatever it carries. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
};

const SLOW_MS = 200;

export async function openWire(target: { readonly port: number }): Promise<Wire> {
  let weather: Weather = 'fair';
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    if (weather === 'refused') return void near.destroy();
    const far = connect(target.port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket.setNoDelay(true));
      socket.on('error', () => {}); // 'close' follows
      socket.on('close', () => sockets.delete(socket));
    }
    pass(near, far, () => weather !== 'dropped');
    pass(far, near, () => weather !== 'dropped' && weather !== 'deaf');
  });
  function pass(from: Socket, to: Socket, isOpen: () => boolean): void {
    from.on('data', (bytes) => {
      if (!isOpen()) return; // gone, as a packet that a firewall drops
      if (weather === 'slow') setTimeout(() => to.write(bytes), SLOW_MS);
      else to.write(bytes);
    });
    from.on('close', () => isOpen() && to.destroy());
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const reset = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    set: (next) => {
      const wasDropped = weather === 'dropped' || weather === 'deaf';
      weather = next;
      if (wasDropped && next === 'fair') reset(); // bytes are missing: TCP would have sent them again
    },
    reset,
    close: async () => {
      reset();
      server.close();
      await once(server, 'close');
    },
  };
}
