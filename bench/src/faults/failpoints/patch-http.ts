import { ServerResponse } from 'node:http';
import type { Pass } from './preload.ts';

/** Of a 202 only the first bytes leave before the process fails. */
export function patchHttp(pass: Pass): void {
  const { writeHead } = ServerResponse.prototype;
  Object.assign(ServerResponse.prototype, {
    writeHead(this: ServerResponse, ...args: Parameters<typeof writeHead>) {
      if (args[0] === 202) {
        void pass('server.half-answer', () => void this.socket?.write('HTTP/1.1 202 Accep'));
      }
      return writeHead.apply(this, args);
    },
  });
}
