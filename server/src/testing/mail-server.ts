import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

type Received = { readonly from: string; readonly to: readonly string[]; readonly letter: string };

/** A real mail server on this machine, which keeps what it takes. */
export async function openMailServer() {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'mailer' && password === 'secret'
        ? done(null, { user: username })
        : done(new Error('not with these')),
    onData: (stream, { envelope }, done) => {
      void text(stream).then((letter) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), letter: unfold(letter) });
        done();
      });
    },
  });
  server.on('error', () => {}); // a client that was refused goes away
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const address = server.server.address();
  return { received, port: typeof address === 'object' ? address?.port : 0 };
}

/** Quoted-printable breaks long lines and keeps `=` for itself (RFC 2045, 6.7). */
function unfold(letter: string): string {
  return letter.replaceAll('=\r\n', '').replaceAll('=3D', '=');
}
