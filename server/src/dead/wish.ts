import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Broker, DeadLetter, DeadVerdict } from '@locked-in/broker';
import { bodyToText } from '@locked-in/store';
import type { PlaceOptions } from '../find-database.ts';

const USAGE = `npx pnpm dead ls | show ID | replay ID… | replay --all | drop ID… | drop --all

  ls       one line for each chunk that was put aside: id, when, attempts, session, events, reason
  show     the chunk itself
  replay   hands it to the workers again, as a first attempt; what is stored already changes nothing
  drop     forgets it for good

  --data DIR, --demo   the folder of this machine; a cluster is found by DATABASE_URL and AMQP_URL`;

const COMMANDS = ['ls', 'show', 'replay', 'drop'] as const;

export type Wish = PlaceOptions & {
  readonly command: (typeof COMMANDS)[number];
  readonly ids: readonly string[];
  readonly isForAll: boolean;
};

export type DeadDeps = { readonly sortDead: Broker['sortDead']; readonly tell: (line: string) => void };

/** Throws with the usage for what cannot be understood. */
export function parseWish(args: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      data: { type: 'string' },
      demo: { type: 'boolean', default: false },
    },
  });
  const [name, ...ids] = positionals;
  const command = COMMANDS.find((known) => known === name);
  const isAddressed = command === 'ls' || ids.length > 0 || (values.all && command !== 'show');
  if (command === undefined || !isAddressed) throw new Error(USAGE);
  return { command, ids, isForAll: values.all, data: values.data, demo: values.demo };
}

/** Does it in one pass and says what was done. False when something was named that is not there. */
export async function obey(wish: Wish, { sortDead, tell }: DeadDeps): Promise<boolean> {
  const met = new Set<string>();
  let count = 0;
  await sortDead(async (letter) => {
    count += 1;
    const id = idOf(letter);
    const isMeant = wish.isForAll || wish.ids.includes(id);
    if (isMeant) met.add(id);
    return judge(wish, { letter, id, isMeant, tell });
  });
  if (wish.command === 'ls' && count === 0) tell('no dead letters');
  const absent = wish.ids.filter((id) => !met.has(id));
  for (const id of absent) tell(`${id}  is not among the dead letters`);
  if (wish.command === 'replay' || wish.command === 'drop') tell(`${met.size} ${DONE[wish.command]}`);
  return absent.length === 0;
}

const DONE = { replay: 'replayed', drop: 'dropped' } as const;

type Judged = Pick<DeadDeps, 'tell'> & {
  readonly letter: DeadLetter;
  readonly id: string;
  readonly isMeant: boolean;
};

function judge({ command }: Wish, { letter, id, isMeant, tell }: Judged): DeadVerdict {
  if (command === 'ls') tell(toLine(id, letter));
  if (command === 'show' && isMeant) tell(toText(id, letter));
  const isMoved = isMeant && (command === 'replay' || command === 'drop');
  return isMoved ? { kind: command } : { kind: 'keep' };
}

/** The same letter has the same id in every listing. */
function idOf({ head, body }: DeadLetter): string {
  const identity = head ? [head.userId, head.sessionId, head.deviceId, head.firstSeq].join(' ') : '';
  return createHash('sha256').update(identity).update(body).digest('hex').slice(0, 12);
}

function toLine(id: string, { head, attempt, reason, diedAtMs }: DeadLetter): string {
  const died = diedAtMs === undefined ? '-' : new Date(diedAtMs).toISOString();
  const events = head ? `${head.firstSeq}–${head.firstSeq + head.count - 1}` : '-';
  return [id, died, `attempt ${attempt}`, head?.sessionId ?? '-', events, reason].join('  ');
}

function toText(id: string, letter: DeadLetter): string {
  return [toLine(id, letter), JSON.stringify(letter.head), bodyToText(letter.body)].join('\n');
}
