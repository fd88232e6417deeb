import * as store from '../index.ts';
import { sampleAnalysis, sampleReport } from '../testing/sample-analysis.ts';
import type { Asked, FunctionRows } from './asked.ts';

const ALL_TIME = { fromMs: 0, toMs: 9e12 };
const PLAN = { cue: 'a', action: 'b' };
const RULE = { site: 'other.test', label: 'off' } as const;

const session = ({ userId, of }: Asked) => ({ userId, sessionId: of.sessionId });
const week = ({ userId, of }: Asked) => ({ userId, week: of.week });
const question = (asked: Asked) => ({ ...session(asked), inputsHash: asked.of.word });
const verdicts = ({ userId, of }: Asked) => ({
  userId,
  intentHash: Buffer.alloc(32, of.word),
  model: 'small',
  prompt: 'judge-pages@1',
});

/** What is done with the rows of one person: in a caller's transaction, for whomever the question says. */
export const OWN_ROWS: FunctionRows = {
  changeCalendar: (db, { userId }) => store.changeCalendar(db, { userId, weekStartsOn: 7 }),
  changeGoal: (db, { userId, of }) => store.changeGoal(db, { userId, goalId: of.goalId, name: 'mine now' }),
  changeSolution: (db, { userId, of }) =>
    store.changeSolution(db, { userId, solutionId: of.solutionId, state: 'dropped' }),
  countPending: (db, { userId }) => store.countPending(db, { userId, ...ALL_TIME }),
  erasePerson: (db, { userId }) => store.erasePerson(db, userId),
  excuseDay: (db, { userId }) => store.excuseDay(db, { userId, date: '2026-11-19' }),
  holdQuestion: (db, asked) => store.holdQuestion(db, { ...question(asked), attempts: 0, leaseSeconds: 9 }),
  insertSolutions: (db, { userId, of }) =>
    store.insertSolutions(db, [
      { userId, solutionId: of.callId, plan: PLAN, state: 'armed', origin: 'person', createdAtMs: 1 },
    ]),
  isOlderThanWanted: (db, { userId }) => store.isOlderThanWanted(db, { userId, receivedAtMs: 0 }),
  isErased: (db, { userId }) => store.isErased(db, userId),
  isWithheld: (db, asked) => store.isWithheld(db, session(asked)),
  listAnalysed: (db, { userId }) => store.listAnalysed(db, { userId, ...ALL_TIME }),
  listCalls: (db, { userId }) => store.listCalls(db, { userId, limit: 9 }),
  listDevices: (db, { userId }) => store.listDevices(db, userId),
  listLabelExamples: (db, { userId }) => store.listLabelExamples(db, userId),
  listLooks: (db, { userId }) => store.listLooks(db, userId),
  listReportWeeks: (db, { userId }) => store.listReportWeeks(db, userId),
  listSecurityEvents: (db, { userId }) => store.listSecurityEvents(db, userId),
  listServing: (db, { userId }) => store.listServing(db, { userId, ...ALL_TIME }),
  listSessions: (db, { userId }) => store.listSessions(db, { userId, limit: 9 }),
  listSharedWeeks: (db, { userId, of, nowMs }) =>
    store.listSharedWeeks(db, { userId, workspaceId: of.workspaceId, nowMs }),
  listTold: (db, { userId }) => store.listTold(db, { userId, limit: 9 }),
  listWeekSessions: (db, { userId }) => store.listWeekSessions(db, { userId, ...ALL_TIME }),
  listWorkspaces: (db, { userId }) => store.listWorkspaces(db, userId),
  lookAtWeek: (db, { userId, of, nowMs }) =>
    store.lookAtWeek(db, { userId, workspaceId: of.workspaceId, week: of.week, nowMs }),
  makeSessionDue: (db, asked) => store.makeSessionDue(db, session(asked)),
  markIfOpen: (db, { userId }) => store.markIfOpen(db, { userId, week: '2026-W46' }),
  markOpenReports: (db, { userId }) => store.markOpenReports(db, userId),
  markReportDue: (db, { userId }) => store.markReportDue(db, { userId, week: '2026-W40' }),
  markRevealed: (db, asked) => store.markRevealed(db, session(asked)),
  postponeQuestion: (db, asked) =>
    store.postponeQuestion(db, { ...question(asked), reason: 'unavailable', seconds: 9 }),
  postponeReport: (db, { userId }) => store.postponeReport(db, { userId, week: '2026-W40', ms: 9 }),
  postponeSession: (db, asked) => store.postponeSession(db, { ...session(asked), seconds: 9 }),
  previewWeeks: (db, { userId, of, nowMs }) =>
    store.previewWeeks(db, { userId, workspaceId: of.workspaceId, nowMs }),
  readAiWishes: (db, { userId }) => store.readAiWishes(db, userId),
  readAnalysis: (db, asked) => store.readAnalysis(db, session(asked)),
  readArmed: (db, asked) => store.readArmed(db, session(asked)),
  readArmedPlans: (db, { userId }) => store.readArmedPlans(db, userId),
  readCall: (db, { userId, of }) => store.readCall(db, { userId, callId: of.callId }),
  readEvents: (db, asked) => store.readEvents(db, session(asked)),
  readEventsKept: (db, { userId }) => store.readEventsKept(db, userId),
  readExcuses: (db, { userId }) => store.readExcuses(db, userId),
  readForgetting: (db, asked) => store.readForgetting(db, session(asked)),
  readGoals: (db, { userId }) => store.readGoals(db, userId),
  readHashed: (db, asked) => store.readHashed(db, session(asked)),
  readIdeas: (db, { userId }) => store.readIdeas(db, { userId, sessions: 9 }),
  readKeptEvents: (db, asked) => store.readKeptEvents(db, session(asked)),
  readLabelRules: (db, { userId }) => store.readLabelRules(db, userId),
  readOpenGoals: (db, { userId }) => store.readOpenGoals(db, userId),
  readPastWeeks: (db, { userId, of }) => store.readPastWeeks(db, { userId, weeks: [of.week] }),
  readPerson: (db, { userId }) => store.readPerson(db, userId),
  readReceived: (db, asked) => store.readReceived(db, { ...session(asked), deviceId: asked.of.deviceId }),
  readReport: (db, asked) => store.readReport(db, week(asked)),
  readSession: (db, asked) => store.readSession(db, session(asked)),
  readSessionOfDevice: (db, asked) =>
    store.readSessionOfDevice(db, { ...session(asked), deviceId: asked.of.deviceId }),
  readSolutions: (db, { userId }) => store.readSolutions(db, userId),
  readStreakBasis: (db, { userId }) => store.readStreakBasis(db, { userId, ...ALL_TIME }),
  readVerdicts: (db, asked) =>
    store.readVerdicts(db, { ...verdicts(asked), pageHashes: [Buffer.alloc(32, asked.of.word)] }),
  readWorkspace: (db, { userId, of, nowMs }) =>
    store.readWorkspace(db, { userId, workspaceId: of.workspaceId, nowMs }),
  releaseQuestion: (db, asked) => store.releaseQuestion(db, question(asked)),
  reserveCall: (db, asked) =>
    store.reserveCall(db, {
      ...{ ...question(asked), callId: asked.of.goalId, prompt: 'judge-pages@1', dialect: 'plain' },
      ...{ model: 'small', endpoint: 'http://127.0.0.1:9/v1', request: { instructions: '', input: '' } },
      ...{ inputTokens: 1, outputTokens: 1, costMicros: 0, limits: { callsPerDay: 9 } },
    }),
  revokeDevice: (db, { userId, of }) => store.revokeDevice(db, { userId, deviceId: of.deviceId }),
  saveAi: (db, asked) =>
    store.saveAi(db, { ...question(asked), ai: { kind: 'silent', reason: 'unavailable' }, weeks: [] }),
  saveAiWishes: (db, { userId }) => store.saveAiWishes(db, { userId, isWanted: false, sees: 'titles' }),
  saveAnalysis: (db, { userId, of }) =>
    store.saveAnalysis(db, {
      ...{ userId, analysis: sampleAnalysis(of.sessionId, 'mine now'), received: 4, inputsHash: 'mine' },
    }),
  saveEventsKept: (db, { userId }) => store.saveEventsKept(db, { userId, days: 1 }),
  saveGoal: (db, { userId, of }) =>
    store.saveGoal(db, {
      ...{ userId, goalId: of.callId, name: 'mine now', target: { kind: 'sessions', amount: 1 } },
      createdAtMs: 1,
    }),
  saveLabelExample: (db, { userId, of }) =>
    store.saveLabelExample(db, {
      userId,
      example: { sessionId: of.sessionId, site: 'a.test', intent: '', was: 'on', wasBy: 'ai', label: 'off' },
    }),
  saveLabelRule: (db, { userId }) => store.saveLabelRule(db, { userId, rule: RULE }),
  saveReport: (db, { userId }) =>
    store.saveReport(db, { userId, report: sampleReport('2026-W40', 'mine now'), isFrozen: true }),
  saveRest: (db, { userId }) => store.saveRest(db, { userId, since: '2026-11-01', weekdays: [6] }),
  saveSharing: (db, { userId, of, nowMs }) =>
    store.saveSharing(db, {
      ...{ userId, workspaceId: of.workspaceId, level: 'solutions', fromMs: 0, untilMs: nowMs + 9e8 },
    }),
  saveSolution: (db, { userId, of }) =>
    store.saveSolution(db, {
      ...{ userId, solutionId: of.callId, plan: PLAN, state: 'armed', origin: 'person', createdAtMs: 1 },
    }),
  saveVerdicts: (db, asked) =>
    store.saveVerdicts(db, {
      ...verdicts(asked),
      verdicts: [{ pageHash: Buffer.alloc(32), label: 'off', confidence: 1 }],
    }),
  settleQuestion: (db, asked) => store.settleQuestion(db, question(asked)),
  shareWeek: (db, asked) => store.shareWeek(db, week(asked)),
  unexcuseDay: (db, { userId }) =>
    store.unexcuseDay(db, { userId, date: new Date().toISOString().slice(0, 10) }),
  withholdSession: (db, asked) => store.withholdSession(db, { ...session(asked), isWithheld: false }),
};
