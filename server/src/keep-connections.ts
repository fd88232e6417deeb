import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionBounds } from './connection-bounds.ts';
import { toSource } from './http/to-source.ts';

export type KeepOptions = {
  readonly bounds: ConnectionBounds;
  /** Behind proxies all connections are theirs. */
  readonly isBehindProxies: boolean;
};

/**
 * Keeps strangers from holding every connection there can be. Nobody holds most of them from one address, and of those
 * on which nothing is asked the one that has been silent longest makes room.
 */
export function keepConnections(server: Server, { bounds, isBehindProxies }: KeepOptions): void {
  server.maxConnections = bounds.most;
  const idle = new Set<Socket>(); // in the order in which they fell silent
  const sources = new Map<string, number>();
  const rest = (socket: Socket) => {
    if (socket.destroyed) return;
    idle.add(socket);
    if (idle.size > bounds.idle) idle.values().next().value?.destroy();
  };
  server.on('connection', (socket: Socket) => {
    const source = isBehindProxies ? undefined : toSource(socket.remoteAddress ?? '');
    const held = source === undefined ? 0 : (sources.get(source) ?? 0) + 1;
    if (held > bounds.ofAddress) return void socket.destroy();
    if (source !== undefined) sources.set(source, held);
    socket.once('close', () => {
      idle.delete(socket);
      if (source !== undefined) giveBack(sources, source);
    });
    rest(socket);
  });
  server.on('request', ({ socket }, outgoing) => {
    idle.delete(socket);
    outgoing.once('close', () => rest(socket));
  });
}

function giveBack(sources: Map<string, number>, source: string): void {
  const left = (sources.get(source) ?? 0) - 1;
  if (left > 0) sources.set(source, left);
  else sources.delete(source);
}
