import { setTimeout as sleep } from 'node:timers/promises';
import { placeIn } from '@locked-in/broker';
import { KEPT_DAYS } from '@locked-in/contracts';
import { connect } from 'amqplib';
import { planSession } from '../load/plan-session.ts';
import { startChild, until } from '../rig/child.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { countIn } from './count-in.ts';

/** Dead letters that come back. */
export const LETTERS: readonly Scenario[] = [
  {
    id: 'F25',
    title: 'kill -9 of a replay of dead letters half way',
    times: { gate: 1, nightly: 10 },
    strike: async (stage) => {
      const count = await bury(stage);
      const replay = startReplay(stage);
      await until(
        'some are replayed',
        async () => replay.hasEnded() || (await countIn(stage, 'dead')) < count,
      );
      await replay.kill('SIGKILL');
      await sleep(500);
      const code = await startReplay(stage).ended;
      if (code !== 0) stage.complain(`the second replay ended with ${code}`);
    },
  },
];

/** A session whose chunks were accepted and then put aside; how many they are. */
async function bury({ system, ledger, random }: Stage): Promise<number> {
  const { names } = placeIn(system.amqpUrl, KEPT_DAYS.asShipped);
  const [browser] = system.browsers;
  if (!browser) throw new Error('there is no browser');
  const session = planSession(random, Date.now());
  ledger.plan(session, browser.userId);
  const connection = await connect(system.amqpUrl);
  const channel = await connection.createConfirmChannel();
  for (const chunk of session.chunks) {
    const { sessionId, firstSeq, events } = chunk;
    const { userId, deviceId } = browser;
    const head = { userId, deviceId, sessionId, firstSeq, count: events.length, receivedAtMs: Date.now() };
    channel.sendToQueue(names.dead, Buffer.from(JSON.stringify({ events })), {
      persistent: true,
      headers: { ...head, reason: 'the rig', attempt: 8 },
    });
    ledger.sent(chunk, browser);
    ledger.acked(chunk);
  }
  await channel.waitForConfirms();
  await connection.close();
  return session.chunks.length;
}

function startReplay({ system, ground }: Stage) {
  return startChild({
    script: 'server/src/dead.ts',
    args: ['replay', '--all'],
    env: { DATABASE_URL: system.databaseUrl, AMQP_URL: system.amqpUrl },
    log: `${ground.folder}/replay.log`,
  });
}
