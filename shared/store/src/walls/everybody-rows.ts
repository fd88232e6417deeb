import * as store from '../index.ts';
import { sampleChunkOf } from '../testing/lived-in.ts';
import { sampleAnalysis } from '../testing/sample-analysis.ts';
import type { FunctionRows } from './asked.ts';

const CLAIM = { limit: 9, leaseSeconds: 9 };
const MODEL = { endpoint: 'http://127.0.0.1:9/v1', model: 'small' };

/**
 * What works for everybody at once: the worker, whoever runs the instance, the inbox. Their connection is the owner's;
 * in the hands of a caller they reach nothing.
 */
export const EVERYBODY_ROWS: FunctionRows = {
  addToInbox: (db, { of }) => {
    const { head, body } = sampleChunkOf(of);
    return store.addToInbox(db, [{ head, body }]);
  },
  claimDueQuestions: (db) => store.claimDueQuestions(db, CLAIM),
  claimDueReports: (db) => store.claimDueReports(db, CLAIM),
  claimDueSessions: (db) => store.claimDueSessions(db, CLAIM),
  claimInbox: (db) => store.claimInbox(db, { limit: 9, bytes: 9_000, leaseMs: 9_000 }),
  claimModelTest: (db) => store.claimModelTest(db),
  closeWorkspaceWeeks: (db, { nowMs }) => store.closeWorkspaceWeeks(db, nowMs),
  countOtherwiseGraded: (db) => store.countOtherwiseGraded(db, 999),
  createPartitions: (db) => store.createPartitions(db, ['2031-01-01']),
  createPerson: (db) => store.createPerson(db, { name: 'mine' }),
  disableAccount: (db, { of }) => store.disableAccount(db, of.userId),
  dropDeadChunk: (db) => store.dropDeadChunk(db, 902),
  dropOldDays: (db) => store.dropOldDays(db),
  dropOldDeadChunks: (db) => store.dropOldDeadChunks(db, 0),
  dropOldLooks: (db) => store.dropOldLooks(db, 0),
  dropOldSecurityEvents: (db) => store.dropOldSecurityEvents(db, 0),
  enableAccount: (db, { of }) => store.enableAccount(db, of.userId),
  endLeases: (db) => store.endLeases(db),
  ensurePerson: (db) => store.ensurePerson(db),
  findAccount: (db, { of }) => store.findAccount(db, of.email),
  findOwner: (db) => store.findOwner(db),
  hasOwner: (db) => store.hasOwner(db),
  inboxDueInMs: (db) => store.inboxDueInMs(db),
  listAccounts: (db) => store.listAccounts(db),
  listDeadChunks: (db) => store.listDeadChunks(db),
  listOtherwiseGraded: (db) => store.listOtherwiseGraded(db, { rubric: 999, limit: 9 }),
  readDialect: (db) => store.readDialect(db, MODEL),
  readDue: (db) => store.readDue(db),
  readInboxDepth: (db) => store.readInboxDepth(db),
  recordChunks: (db, { of }) => store.recordChunks(db, [sampleChunkOf(of)]),
  releaseInbox: (db) => store.releaseInbox(db, [901]),
  removeEventsOfShorter: (db) => store.removeEventsOfShorter(db, 3_650),
  removeEventsOlderThan: (db) => store.removeEventsOlderThan(db, 0),
  replayDeadChunk: (db) => store.replayDeadChunk(db, 902),
  rewriteDeadChunk: (db) => store.rewriteDeadChunk(db, { inboxId: 902, body: Buffer.from('{}') }),
  saveDialect: (db) => store.saveDialect(db, { ...MODEL, dialect: 'plain' }),
  saveModel: (db) => store.saveModel(db, undefined),
  saveRegraded: (db, { userId, of }) => {
    const analysis = sampleAnalysis(of.sessionId, 'mine now');
    const { rubric } = analysis.computed;
    const before = { userId, sessionId: of.sessionId, rubric, inputsHash: of.word, analysis };
    return store.saveRegraded(db, { before, analysis, inputsHash: 'mine', weeks: [], reopensReports: true });
  },
  settleCall: (db, { userId, of }) =>
    store.settleCall(db, {
      ...{ userId, callId: of.callId, outcome: 'answered', answer: 'mine now' },
      ...{ inputTokens: 1, outputTokens: 1, costMicros: 1 },
    }),
  settleInbox: (db) => store.settleInbox(db, [{ inboxId: 901, outcome: { kind: 'done' } }]),
};

/** What holds no row of a person: no more can be told by it than by the instance itself. */
export const APART: Readonly<Record<string, string>> = {
  ...forEach('it opens, runs or listens to a database as a whole', [
    ...['asCaller', 'backupLines', 'findEmbedded', 'hasLatestSchema', 'hasRoom', 'isDatabaseUp', 'listenTo'],
    ...[
      'migrateToLatest',
      'openDatabase',
      'readDatabaseClock',
      'requireLatestSchema',
      'readAuthSecret',
      'readDatabaseState',
      'readErasures',
      'restoreLines',
    ],
    ...['startEmbedded', 'toQueryClient'],
  ]),
  ...forEach('it asks no database', [
    ...[
      'DataFolderError',
      'RestoreError',
      'SchemaNewerError',
      'SchemaOlderError',
      'bodyToText',
      'inflate',
      'isConnectionError',
    ],
    ...['inAtMost', 'isPacked', 'joinErasures', 'packEvents', 'parseErasureLines', 'toErasureLines'],
    ...['toNewChunk', 'unpackEvents'],
  ]),
  ...forEach('it takes a whole month of everybody apart, in no transaction', ['dropMonth']),
  ...forEach('it gives a turn to work that is handed to it', ['inErasureTurn', 'inRetentionTurn', 'notify']),
  ...forEach('it opens the caller’s transaction by itself; tested as a route', ['exportPerson']),
  ...forEach('a test of the model that the instance asks belongs to nobody', [
    ...['readModel', 'readModelTest', 'releaseModelTest', 'requestModelTest', 'settleModelTest'],
  ]),
};

export function forEach(why: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, why]));
}
