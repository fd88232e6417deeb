import { parseArgs } from 'node:util';
import { administer } from './accounts/administer.ts';
import { parseMailConfig } from './config.ts';
import { findPlace, toSentence, withPlace } from './find-place.ts';
import { openMail } from './mail/open-mail.ts';

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      demo: { type: 'boolean', default: false },
      revoke: { type: 'string' },
    },
  });
  const [command, address] = positionals.filter((word) => word !== '--');
  const place = await findPlace(values);
  const said = await withPlace(place, (db) =>
    administer(
      { command, address, revoke: values.revoke },
      { db, publicUrl: place.publicUrl, sendMail: openMail(parseMailConfig(process.env)) },
    ),
  );
  process.stdout.write(`${said}\n`);
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`);
  process.exitCode = 1;
}
