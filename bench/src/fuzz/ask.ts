import { type Agent, request } from 'node:http';
import type { Question } from './make-question.ts';

/** `hang`: no answer in time. `cut`: the connection ended without one, as it may for what is no request. */
export type Outcome = number | 'hang' | 'cut';

const PATIENCE_MS = 20_000;
/** What answers for ever is not waited for. */
const READ_BYTES = 256 * 1024;

type At = { readonly url: string; readonly agent: Agent; readonly localAddress: string };

export function ask(
  { method, path, headers, body }: Question,
  { url, agent, localAddress }: At,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const sent = request(new URL(url), {
      method,
      path,
      agent,
      localAddress,
      headers: { ...headers, ...lengthOf(body) },
    });
    const late = setTimeout(() => {
      resolve('hang');
      sent.destroy();
    }, PATIENCE_MS);
    const done = (outcome: Outcome) => {
      clearTimeout(late);
      resolve(outcome);
    };
    sent.on('error', () => done('cut'));
    sent.on('response', (response) => {
      const status = response.statusCode ?? 0;
      let bytes = 0;
      const isStream = response.headers['content-type']?.startsWith('text/event-stream') === true;
      response.on('error', () => done(status));
      response.on('close', () => done(status));
      response.on('data', (piece: Buffer) => {
        bytes += piece.length;
        if (isStream || bytes > READ_BYTES) response.destroy();
      });
    });
    sent.end(body);
  });
}

function lengthOf(body: string | Buffer | undefined): Readonly<Record<string, string>> {
  return body === undefined ? {} : { 'Content-Length': `${Buffer.byteLength(body)}` };
}
