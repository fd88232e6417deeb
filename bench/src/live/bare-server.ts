import { createServer, type ServerResponse } from 'node:http';

/**
 * Node's own server with open streams and nothing else: `/one` writes to the oldest stream, `/all` to every one. It pings
 * as often as the product does, each second another part of them, past all that Node does for a response.
 */
const PING_SECONDS = 45;
const PING = '8\r\n: ping\n\n\r\n';
const MESSAGE = 'id: 1\nevent: session-changed\ndata: {"type":"session-changed","sessionId":"0"}\n\n';
const streams: ServerResponse[] = [];

let second = 0;
setInterval(() => {
  second += 1;
  for (let at = second % PING_SECONDS; at < streams.length; at += PING_SECONDS)
    streams[at]?.socket?.write(PING);
}, 1_000);

createServer({ noDelay: true }, ({ url }, response) => {
  if (url === '/v1/live') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n');
    streams.push(response);
    return;
  }
  for (const stream of url === '/one' ? streams.slice(0, 1) : streams) stream.write(MESSAGE);
  response.end();
}).listen(Number(process.argv[2]), '127.0.0.1', () => process.stdout.write('ready\n'));
