import type { Answer, PrivacyLevel, Request, Status } from '../messages.ts';
import type { SessionRecord } from '../platform/database.ts';
import type { TimerRequest } from '../timer-messages.ts';
import type { BrowserTrying } from './browser-trying.ts';
import { type Keeping, NO_CONSENT } from './handle-keeping.ts';
import type { HoldSites } from './hold-sites.ts';
import type { StartRequest } from './obey-command.ts';
import { readLog } from './read-log.ts';
import { readDeclared, readReason } from './read-request.ts';
import type { Recorder } from './run-session.ts';

export type MessageDeps = {
  readonly recorder: Recorder;
  readonly readStatus: () => Promise<Status>;
  readonly pair: (link: string) => Promise<string | undefined>;
  readonly keepPairing: (serverUrl: string, answer: unknown) => Promise<string | undefined>;
  readonly unpair: () => Promise<void>;
  readonly sendNow: () => Promise<void>;
  readonly setPrivacy: (level: PrivacyLevel) => Promise<void>;
  readonly hold: Pick<HoldSites, 'declare' | 'handle' | 'forgetPast'>;
  readonly keeping: Pick<Keeping, 'handle' | 'hasConsent'>;
  /** Absent where there is no browser to keep schedules for. */
  readonly timer?: TimerRequests | undefined;
  /** Absent where nothing is tried. */
  readonly trying?: BrowserTrying | undefined;
  readonly toTrouble: (error: unknown) => string | Promise<string>;
  readonly timeZone: () => string;
};

export type TimerRequests = {
  readonly handle: (request: TimerRequest) => Promise<string | undefined>;
  /** Kept so that the keyboard can start the same again. */
  readonly keepStart: (request: StartRequest) => Promise<void>;
};

/** Words for the person when a request could not be done; nothing when it was. */
type Problem = string | undefined;

const NO_SESSION = 'No session is running.';

/** Does what a page asks and answers how things stand after it. */
export async function handleMessage(request: Request, deps: MessageDeps): Promise<Answer> {
  try {
    const problem = await act(request, deps);
    return problem === undefined ? { ok: true, status: await deps.readStatus() } : { ok: false, problem };
  } catch (error) {
    return { ok: false, problem: await deps.toTrouble(error) };
  }
}

async function act(request: Request, deps: MessageDeps): Promise<Problem> {
  const { recorder } = deps;
  switch (request.type) {
    case 'status':
      await recorder.look().catch(() => undefined); // the status itself says what is wrong with the journal
      return undefined;
    case 'start':
      return start(request, deps);
    case 'pause':
      return toProblem(await recorder.command({ kind: 'pause', reason: readReason(request.reason) }));
    case 'resume':
    case 'stop':
      return toProblem(await recorder.command({ kind: request.type }));
    case 'extend':
      return toProblem(
        await recorder.command({ kind: 'extend', byMs: Math.round(request.minutes * 60_000) }),
      );
    case 'log':
      return (await recorder.log(request.sessionId, readLog(request.log)))
        ? undefined
        : 'This session is not known here, or has not ended.';
    case 'pair':
      return deps.pair(request.link);
    case 'keep-pairing':
      return deps.keepPairing(request.serverUrl, request.answer);
    case 'unpair':
      await deps.unpair();
      return undefined;
    case 'send-now':
      await deps.sendNow();
      return undefined;
    case 'set-privacy':
      await deps.setPrivacy(request.level);
      return undefined;
    case 'set-pomodoro':
    case 'set-nudges':
    case 'save-schedule':
    case 'delete-schedule':
    case 'skip-next':
    case 'unskip':
    case 'start-offer':
    case 'snooze-offer':
    case 'dismiss-offer':
      return deps.timer?.handle(request);
    case 'hold-site':
    case 'hold-release':
    case 'hold-strict':
      return deps.hold.handle(request);
    case 'arm':
    case 'disarm':
    case 'set-trying':
    case 'snooze-cues':
      return deps.trying?.handle(request);
    case 'consent':
    case 'set-never':
    case 'forget':
    case 'forget-range':
    case 'delete-site':
    case 'settle-kept':
      return deps.keeping.handle(request);
    case 'delete-all':
      return (await deps.keeping.handle(request)) ?? deps.hold.forgetPast();
  }
}

async function start(request: Extract<Request, { type: 'start' }>, deps: MessageDeps): Promise<Problem> {
  const declared = readDeclared(request, deps.timeZone());
  if ('problem' in declared) return declared.problem;
  if (!(await deps.keeping.hasConsent())) return NO_CONSENT;
  await deps.hold.declare(request.hold);
  if (!(await deps.recorder.start({ ...declared, ...(await deps.trying?.readArmed()) })))
    return 'A session is running already.';
  await deps.timer?.keepStart(request);
  return undefined;
}

function toProblem(session: SessionRecord | undefined): Problem {
  return session ? undefined : NO_SESSION;
}
