import { checkTopology, placeIn, readBrokerState } from '@locked-in/broker';
import type { FoundBroker } from '../find-database.ts';
import type { Finding } from './finding.ts';

const APPLY = 'npx pnpm topology apply';

/** Version, alarms, room on its disk, every queue with its policy, and what was put aside. */
export async function checkBroker({ url, keptDays }: FoundBroker): Promise<readonly Finding[]> {
  const place = placeIn(url, keptDays);
  const { version, alarms, freeMb, deadLetters } = await readBrokerState(place);
  const topology = await checkTopology(place);
  return [
    { what: 'broker version', found: `RabbitMQ ${version}` },
    alarms.length === 0
      ? { what: 'broker alarms', found: 'none' }
      : {
          what: 'broker alarms',
          found: alarms.join(', '),
          wayOut: 'chunks are refused until memory or disk is freed',
        },
    freeMb >= 1_000
      ? { what: 'broker disk', found: `${freeMb} MB free` }
      : {
          what: 'broker disk',
          found: `${freeMb} MB free`,
          wayOut: 'free space before the alarm refuses chunks',
        },
    deadLetters === 0
      ? { what: 'dead letters', found: '0' }
      : { what: 'dead letters', found: `${deadLetters}`, wayOut: 'npx pnpm dead ls' },
    ...topology.map(({ what, wrong, wayOut = APPLY }) =>
      wrong === undefined ? { what, found: 'in force' } : { what, found: wrong, wayOut },
    ),
  ];
}
