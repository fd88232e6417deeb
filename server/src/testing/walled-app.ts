import { openInbox } from '@locked-in/broker';
import { findDevice, noteSecurityEvent } from '@locked-in/store';
import type { TestDatabase } from '@locked-in/store/testing';
import { pino } from 'pino';
import { buildApp } from '../app.ts';
import { parseAccountsConfig } from '../config.ts';
import { openAccess } from '../end-access.ts';
import { openKnownDevices } from '../known-devices.ts';
import { USUAL_LIMITS } from '../limits/limit-settings.ts';
import { openLimits } from '../limits/open-limits.ts';
import { openLiveHub } from '../live-hub.ts';
import { openWalled } from '../open-walled.ts';
import { openSecurityLog } from '../security-log.ts';
import { toAppDeps } from '../to-app-deps.ts';

/** The app as a process opens it, over a test's database: behind the walls, with the inbox as its broker. */
export async function openWalledApp({ db, url }: TestDatabase) {
  const walled = openWalled(url, 4);
  const broker = await openInbox(db, url);
  const hub = openLiveHub('test', USUAL_LIMITS.LIVE_STREAMS);
  const knownDevices = openKnownDevices((tokenHash) => findDevice(walled.gateDb, tokenHash), Date.now);
  const logger = pino({ level: 'silent' });
  const securityLog = openSecurityLog({ write: (event) => noteSecurityEvent(walled.gateDb, event), logger });
  const access = openAccess({ hub, knownDevices, announce: broker.announce, logger });
  const deps = await toAppDeps({
    ...walled,
    broker,
    hub,
    knownDevices,
    endAccess: access.end,
    logger,
    publicUrl: 'http://127.0.0.1:4820',
    trustedProxies: 0,
    accountsConfig: parseAccountsConfig({}),
    keptDays: 31,
    securityKeptDays: 365,
    limits: openLimits(USUAL_LIMITS),
    instance: { version: '0.1.0' },
    renderReportFile: ({ response }) => JSON.stringify(response),
    isStopping: () => false,
    liveHeaders: {},
    publish: broker.publish,
    onAnswered: () => {},
    noteSecurity: securityLog.note,
    metrics: undefined,
  });
  return {
    app: buildApp({ ...deps, webRoot: undefined }),
    close: async () => {
      hub.close();
      await securityLog.close();
      await broker.close();
      await Promise.all([walled.db.destroy(), walled.gateDb.destroy()]);
    },
  };
}

export type WalledApp = Awaited<ReturnType<typeof openWalledApp>>;
