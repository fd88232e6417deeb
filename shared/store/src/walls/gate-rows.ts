import { randomBytes } from 'node:crypto';
import * as store from '../index.ts';
import type { Asked, FunctionRows } from './asked.ts';

const later = (nowMs: number) => nowMs + 3_600_000;
const member = ({ userId, of }: Asked) => ({ userId, workspaceId: of.workspaceId, memberId: of.userId });
const seat = ({ userId, of }: Asked) => ({ userId, workspaceId: of.workspaceId });

/**
 * What finds out who calls, and who is in a workspace: at the gate, which passes every row of the few tables that it
 * takes. There the caller's own id comes from what they show, and only what they name is somebody else's.
 */
export const GATE_ROWS: FunctionRows = {
  changeRole: (db, asked) => store.changeRole(db, { ...member(asked), role: 'viewer' }),
  createDevicePairing: (db, { of, nowMs }) =>
    store.createDevicePairing(db, {
      ...{ deviceCodeHash: randomBytes(32), userCode: of.callId, deviceId: of.deviceId, name: 'mine now' },
      ...{ challenge: randomBytes(32), nowMs, expiresAtMs: later(nowMs), intervalSeconds: 5 },
    }),
  createInvitation: (db, { userId, nowMs }) =>
    store.createInvitation(db, {
      ...{ kind: 'member', codeHash: randomBytes(32), expiresAtMs: later(nowMs), invitedBy: userId },
    }),
  createPairingCode: (db, { userId, nowMs }) =>
    store.createPairingCode(db, { userId, codeHash: randomBytes(32), expiresAtMs: later(nowMs) }),
  createWorkspace: (db, { userId }) => store.createWorkspace(db, { userId, name: 'mine' }),
  decideDevicePairing: (db, { userId, shown, nowMs }) =>
    store.decideDevicePairing(db, { userId, userCode: shown.userCode, decision: 'approved', nowMs }),
  endSignIn: (db, { userId, of }) => store.endSignIn(db, { userId, signInId: of.signInId }),
  endSignIns: (db, { userId }) => store.endSignIns(db, userId),
  endWorkspace: (db, asked) => store.endWorkspace(db, seat(asked)),
  ensureOutsidePerson: (db, { userId }) =>
    store.ensureOutsidePerson(db, { issuer: 'https://users.test', subject: userId }),
  ensureOutsideSeat: (db, { userId, of }) =>
    store.ensureOutsideSeat(db, {
      ...{ userId, issuer: 'https://users.test', workspace: of.invitationId, role: 'admin' },
    }),
  findDevice: (db, { shown }) => store.findDevice(db, shown.tokenHash),
  findInvitation: (db, { shown, nowMs }) => store.findInvitation(db, { codeHash: shown.codeHash, nowMs }),
  findShutOut: (db, { shown, nowMs }) =>
    store.findShutOut(
      db,
      [`device ${shown.tokenHash.toString('hex')}`, `link ${shown.sessionHash.toString('hex')}`],
      nowMs,
    ),
  findSignedIn: (db, { shown, nowMs }) => store.findSignedIn(db, shown.sessionHash, nowMs),
  findWaitingDevice: (db, { shown, nowMs }) =>
    store.findWaitingDevice(db, { userCode: shown.userCode, nowMs }),
  findWorkspaceInvitation: (db, { userId, shown, nowMs }) =>
    store.findWorkspaceInvitation(db, { userId, codeHash: shown.codeHash, nowMs }),
  inviteToWorkspace: (db, asked) =>
    store.inviteToWorkspace(db, {
      ...{ ...seat(asked), role: 'member', codeHash: randomBytes(32) },
      ...{ nowMs: asked.nowMs, expiresAtMs: later(asked.nowMs) },
    }),
  isDisabled: (db, { userId }) => store.isDisabled(db, userId),
  joinWorkspace: (db, { userId, shown, nowMs }) =>
    store.joinWorkspace(db, { userId, codeHash: shown.codeHash, nowMs }),
  noteSecurityEvent: (db, { userId, of, nowMs }) =>
    store.noteSecurityEvent(db, {
      ...{ eventId: of.callId, whose: { userId }, kind: 'exported', occurredAtMs: nowMs },
    }),
  pollDevicePairing: (db, { shown, nowMs }) =>
    store.pollDevicePairing(db, {
      ...{ deviceCodeHash: shown.codeHash, challenge: shown.codeHash, tokenHash: randomBytes(32), nowMs },
    }),
  readOwnAccount: (db, { userId }) => store.readOwnAccount(db, userId),
  redeemForDevice: (db, { shown, of, nowMs }) =>
    store.redeemForDevice(db, {
      ...{ codeHash: shown.codeHash, deviceId: of.deviceId, name: 'mine now' },
      ...{ tokenHash: randomBytes(32), nowMs },
    }),
  redeemForSignIn: (db, { shown, nowMs }) =>
    store.redeemForSignIn(db, {
      ...{ codeHash: shown.codeHash, sessionHash: randomBytes(32), nowMs, expiresAtMs: later(nowMs) },
    }),
  removeMember: (db, asked) => store.removeMember(db, member(asked)),
  removePasskey: (db, { userId, of }) => store.removePasskey(db, { userId, passkeyId: of.passkeyId }),
  renameWorkspace: (db, asked) => store.renameWorkspace(db, { ...seat(asked), name: 'mine now' }),
  signOut: (db, { shown }) => store.signOut(db, shown.sessionHash),
  touchDevice: (db, { userId, of, nowMs }) => store.touchDevice(db, { userId, deviceId: of.deviceId, nowMs }),
  transferWorkspace: (db, asked) => store.transferWorkspace(db, member(asked)),
  useInvitation: (db, { of, shown, nowMs }) =>
    store.useInvitation(db, { codeHash: shown.codeHash, email: of.email, nowMs }),
  withdrawInvitation: (db, asked) =>
    store.withdrawInvitation(db, { ...seat(asked), invitationId: asked.of.invitationId }),
};
