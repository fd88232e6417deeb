import type { Words } from './pairing-words.en.ts';
import type { ServerAddress } from './server-address.ts';

const PLACE_WORDS: Record<ServerAddress['place'], string> = {
  'this-computer': 'ist ein Server auf diesem Rechner',
  'local-network': 'ist ein Server in deinem lokalen Netz, ohne Verschlüsselung',
  elsewhere: 'ist ein Server außerhalb dieses Rechners, über eine verschlüsselte Verbindung',
};

export const german: Words = {
  link: 'Verbindungslink',
  linkHint: 'http://127.0.0.1:4820/pair#…',
  pair: 'Diesen Browser verbinden',
  where: 'Woher bekomme ich einen Link?',
  whereStart: 'Der Server zeigt bei jedem Start einen:',
  whereLink: 'Einen weiteren bekommst du, während er läuft, mit:',
  wherePage:
    'Oder öffne den Link in diesem Browser und drück dort „Diesen Browser verbinden“. Ein Link gilt einmal und eine Stunde lang.',
  notEncrypted:
    'Die Verbindung ist nicht verschlüsselt: Alle in diesem Netz könnten mitlesen, welche Websites du in einer Sitzung besuchst. Mach nur in einem Netz weiter, dem du vertraust.',
  PLACE_WORDS,
};
