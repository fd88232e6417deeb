import type { Broker } from '@locked-in/broker';
import type { Instance } from '@locked-in/contracts';
import * as store from '@locked-in/store';
import type { Logger } from 'pino';
import type { AppDeps } from './app.ts';
import type { AccountsConfig } from './config.ts';
import { openKnownDevices } from './known-devices.ts';
import type { LiveHub } from './live-hub.ts';
import { findWebRoot } from './product-files.ts';
import type { RenderReportFile } from './report-file.ts';
import { toSignInDeps } from './to-sign-in-deps.ts';
import { touchDevices } from './touch-devices.ts';

export type Opened = {
  readonly liveHeaders: Readonly<Record<string, string>>;
  readonly db: store.Database;
  readonly broker: Broker;
  readonly hub: LiveHub;
  readonly logger: Logger;
  readonly publicUrl: string;
  readonly trustedProxies: number;
  readonly accountsConfig: AccountsConfig;
  readonly instance: Instance;
  readonly renderReportFile: RenderReportFile | undefined;
  readonly isStopping: () => boolean;
  readonly publish: Broker['publish'];
  readonly onAnswered: AppDeps['onAnswered'];
  readonly metrics: AppDeps['metrics'];
};

/** Gives the app's functions their database and broker. */
export async function toAppDeps(opened: Opened): Promise<AppDeps> {
  const { db, broker, hub } = opened;
  const report = (err: unknown) => opened.logger.warn({ err }, 'the keys of the user service cannot be read');
  const touch = touchDevices((seen) => store.touchDevice(db, seen), Date.now);
  const knownDevices = openKnownDevices((tokenHash) => store.findDevice(db, tokenHash), Date.now);
  return {
    ...opened,
    webRoot: findWebRoot(),
    now: Date.now,
    isConnectionError: store.isConnectionError,
    isDatabaseUp: () => store.isDatabaseUp(db),
    isBrokerReady: broker.isReady,
    hasLatestSchema: () => store.hasLatestSchema(db),
    findDevice: async (tokenHash) => {
      const device = await knownDevices.find(tokenHash);
      if (device !== undefined) await touch(device);
      return device;
    },
    ...(await toSignInDeps({ ...opened, report })),
    signOut: (sessionHash) => store.signOut(db, sessionHash),
    createPairingCode: (code) => store.createPairingCode(db, code),
    redeemForDevice: (redemption) => store.redeemForDevice(db, redemption).finally(knownDevices.forgetAll),
    createDevicePairing: (pairing) => store.createDevicePairing(db, pairing),
    pollDevicePairing: (poll) => store.pollDevicePairing(db, poll).finally(knownDevices.forgetAll),
    findWaitingDevice: (code) => store.findWaitingDevice(db, code),
    decideDevicePairing: (decision) => store.decideDevicePairing(db, decision),
    listDevices: (userId) => store.listDevices(db, userId),
    revokeDevice: (device) => store.revokeDevice(db, device).finally(knownDevices.forgetAll),
    closeStreams: hub.endStreamsOf,
    readPerson: (userId) => store.readPerson(db, userId),
    changeCalendar: (change) => store.changeCalendar(db, change),
    readReceived: (session) => store.readReceived(db, session),
    readSession: (session) => store.readSession(db, session),
    readSessionOfDevice: (session) => store.readSessionOfDevice(db, session),
    listSessions: (query) => store.listSessions(db, query),
    listAnalysed: (range) => store.listAnalysed(db, range),
    countPending: (range) => store.countPending(db, range),
    readAnalysis: (session) => store.readAnalysis(db, session),
    markRevealed: (session) => store.markRevealed(db, session),
    saveLabelRule: (rule) => store.saveLabelRule(db, rule),
    saveLabelExample: (example) => store.saveLabelExample(db, example),
    listLabelExamples: (userId) => store.listLabelExamples(db, userId),
    readSolutions: (userId) => store.readSolutions(db, userId),
    readIdeas: (of) => store.readIdeas(db, of),
    listTriedSessions: (of) => store.listTold(db, of),
    readArmedPlans: (userId) => store.readArmedPlans(db, userId),
    saveSolution: (solution) => store.saveSolution(db, solution),
    changeSolution: (change) => store.changeSolution(db, change),
    readGoals: (userId) => store.readGoals(db, userId),
    readOpenGoals: (userId) => store.readOpenGoals(db, userId),
    saveGoal: (goal) => store.saveGoal(db, goal),
    changeGoal: (change) => store.changeGoal(db, change),
    listServing: (range) => store.listServing(db, range),
    readStreakBasis: (range) => store.readStreakBasis(db, range),
    readExcuses: (userId) => store.readExcuses(db, userId),
    saveRest: (choice) => store.saveRest(db, choice),
    excuseDay: (day) => store.excuseDay(db, day),
    unexcuseDay: async (day) => store.unexcuseDay(db, day),
    makeSessionDue: (session) => store.makeSessionDue(db, session),
    readReport: (report) => store.readReport(db, report),
    listReportWeeks: (userId) => store.listReportWeeks(db, userId),
    readModel: () => store.readModel(db),
    readAiWishes: (userId) => store.readAiWishes(db, userId),
    saveAiWishes: (wishes) => store.saveAiWishes(db, wishes),
    requestModelTest: () => store.requestModelTest(db),
    readModelTest: (testId) => store.readModelTest(db, testId),
    listCalls: (page) => store.listCalls(db, page),
    readCall: (call) => store.readCall(db, call),
  };
}
