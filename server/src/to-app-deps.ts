import type { Broker } from '@locked-in/broker';
import type { Instance } from '@locked-in/contracts';
import * as store from '@locked-in/store';
import type { Logger } from 'pino';
import type { AppDeps } from './app.ts';
import type { AccountsConfig } from './config.ts';
import type { EndAccess } from './end-access.ts';
import type { KnownDevices } from './known-devices.ts';
import type { Limits } from './limits/open-limits.ts';
import type { LiveHub } from './live-hub.ts';
import { tellPerson } from './mail/tell-person.ts';
import { findWebRoot } from './product-files.ts';
import type { RenderReportFile } from './report-file.ts';
import { toSignInDeps } from './to-sign-in-deps.ts';
import { toWorkspaceDeps } from './to-workspace-deps.ts';
import { touchDevices } from './touch-devices.ts';
import { withinWalls } from './within-walls.ts';

export type Opened = {
  readonly liveHeaders: Readonly<Record<string, string>>;
  /** Shows a caller their own rows: of the role `locked_in_server`. */
  readonly db: store.Database;
  /** Finds out who calls: of the role `locked_in_gate`. */
  readonly gateDb: store.Database;
  readonly broker: Broker;
  readonly hub: LiveHub;
  readonly knownDevices: KnownDevices;
  readonly endAccess: EndAccess;
  readonly logger: Logger;
  readonly publicUrl: string;
  readonly trustedProxies: number;
  readonly accountsConfig: AccountsConfig;
  readonly keptDays: number;
  readonly securityKeptDays: number;
  readonly limits: Limits;
  readonly instance: Instance;
  readonly renderReportFile: RenderReportFile | undefined;
  readonly isStopping: () => boolean;
  readonly publish: Broker['publish'];
  readonly onAnswered: AppDeps['onAnswered'];
  readonly noteSecurity: AppDeps['noteSecurity'];
  readonly metrics: AppDeps['metrics'];
};

/** As many letters about their account a person gets an hour. */
const SECURITY_LETTERS = { name: 'security-letter', points: 10, seconds: 3_600 };

/** Gives the app's functions their database and broker. */
export async function toAppDeps(opened: Opened): Promise<AppDeps> {
  const { db, gateDb, broker, knownDevices, endAccess } = opened;
  const { own, ofPerson } = withinWalls(db);
  const report = (err: unknown) => opened.logger.warn({ err }, 'the keys of the user service cannot be read');
  const reportMail = (err: unknown) => opened.logger.error({ err }, 'a letter could not be sent');
  const signInDeps = await toSignInDeps({ ...opened, report, reportMail });
  const tell = tellPerson({
    publicUrl: opened.publicUrl,
    post: opened.accountsConfig.SECURITY_LETTERS ? signInDeps.post : undefined,
    readEmail: async (userId) => (await store.readOwnAccount(gateDb, userId))?.email,
    letters: opened.limits.openAttempts(SECURITY_LETTERS),
    reportMail,
  });
  const touch = touchDevices((seen) => store.touchDevice(gateDb, seen), Date.now);
  return {
    ...opened,
    webRoot: findWebRoot(),
    now: Date.now,
    random: Math.random,
    securityContact: opened.accountsConfig.SECURITY_CONTACT,
    isConnectionError: store.isConnectionError,
    isDatabaseUp: () => store.isDatabaseUp(db),
    isBrokerReady: broker.isReady,
    hasLatestSchema: () => store.hasLatestSchema(db),
    findDevice: async (tokenHash) => {
      const device = await knownDevices.find(tokenHash);
      if (device !== undefined) await touch(device);
      return device;
    },
    ...signInDeps,
    noteSecurity: (event) => {
      opened.noteSecurity(event);
      tell(event);
    },
    ...toWorkspaceDeps(opened),
    signOut: (sessionHash) => store.signOut(gateDb, sessionHash),
    createPairingCode: (code) => store.createPairingCode(gateDb, code),
    redeemForDevice: (redemption) =>
      store.redeemForDevice(gateDb, redemption).finally(knownDevices.forgetAll),
    createDevicePairing: (pairing) => store.createDevicePairing(gateDb, pairing),
    pollDevicePairing: (poll) => store.pollDevicePairing(gateDb, poll).finally(knownDevices.forgetAll),
    findWaitingDevice: (code) => store.findWaitingDevice(gateDb, code),
    decideDevicePairing: (decision) => store.decideDevicePairing(gateDb, decision),
    listDevices: ofPerson(store.listDevices),
    revokeDevice: (device) => own(store.revokeDevice)(device),
    findShutOut: (asked) => store.findShutOut(gateDb, asked, Date.now()),
    closeStreams: endAccess,
    endStreams: (userId) => endAccess({ userId }),
    endSignIns: (userId) => store.endSignIns(gateDb, userId).then(() => endAccess({ userId })),
    listSecurityEvents: ofPerson(store.listSecurityEvents),
    exportPerson: (userId) => store.exportPerson(db, userId),
    erasePerson: ofPerson(store.erasePerson),
    readPerson: ofPerson(store.readPerson),
    changeCalendar: own(store.changeCalendar),
    readReceived: own(store.readReceived),
    readSession: own(store.readSession),
    readSessionOfDevice: own(store.readSessionOfDevice),
    listSessions: own(store.listSessions),
    listAnalysed: own(store.listAnalysed),
    countPending: own(store.countPending),
    readAnalysis: own(store.readAnalysis),
    markRevealed: own(store.markRevealed),
    saveLabelRule: own(store.saveLabelRule),
    saveLabelExample: own(store.saveLabelExample),
    listLabelExamples: ofPerson(store.listLabelExamples),
    readSolutions: ofPerson(store.readSolutions),
    readIdeas: own(store.readIdeas),
    listTriedSessions: own(store.listTold),
    readArmedPlans: ofPerson(store.readArmedPlans),
    saveSolution: own(store.saveSolution),
    changeSolution: own(store.changeSolution),
    readGoals: ofPerson(store.readGoals),
    readOpenGoals: ofPerson(store.readOpenGoals),
    saveGoal: own(store.saveGoal),
    changeGoal: own(store.changeGoal),
    listServing: own(store.listServing),
    readStreakBasis: own(store.readStreakBasis),
    readExcuses: ofPerson(store.readExcuses),
    saveRest: own(store.saveRest),
    excuseDay: own(store.excuseDay),
    unexcuseDay: own(store.unexcuseDay),
    makeSessionDue: own(store.makeSessionDue),
    readReport: own(store.readReport),
    listReportWeeks: ofPerson(store.listReportWeeks),
    readModel: () => store.readModel(db),
    readAiWishes: ofPerson(store.readAiWishes),
    saveAiWishes: own(store.saveAiWishes),
    readEventsKept: ofPerson(store.readEventsKept),
    saveEventsKept: own(store.saveEventsKept),
    requestModelTest: () => store.requestModelTest(db),
    readModelTest: (testId) => store.readModelTest(db, testId),
    listCalls: own(store.listCalls),
    readCall: own(store.readCall),
  };
}
