import { parseArgs } from 'node:util';
import { createPairingCode, ensurePerson } from '@locked-in/store';
import { findPlace, toSentence, withPlace } from './find-place.ts';
import { mintPairingLink } from './mint-pairing-link.ts';

try {
  process.stdout.write(`${await makeLink()}\n`);
  process.stderr.write('It signs one browser in and pairs one browser, within the hour.\n');
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`);
  process.exitCode = 1;
}

async function makeLink(): Promise<string> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, demo: { type: 'boolean', default: false } },
  });
  const place = await findPlace(values);
  return withPlace(place, async (db) => {
    const wanted = { userId: await ensurePerson(db), publicUrl: place.publicUrl, nowMs: Date.now() };
    return (await mintPairingLink((code) => createPairingCode(db, code), wanted)).link;
  });
}
