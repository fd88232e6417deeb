import { LIMITS } from '@locked-in/contracts';
import { loosenHold, tightenHold } from '@locked-in/domain';
import { readHoldSite } from '../hold-address.ts';
import type { HoldRequest } from '../hold-messages.ts';
import { cleanText } from './clean-text.ts';
import { type HoldDesk, readState, writeState } from './hold-desk.ts';
import { changeHold } from './hold-state.ts';

const NO_SITE = 'This is not the name of a site. It looks like video.example.';
const NO_SESSION = 'No session is running.';
export const NO_REASON = 'Say in a few words why.';
const SHORTEST_REASON = 3;
const LONGEST_MINUTES = 24 * 60;

/** Holding more is done at once; holding less needs a reason, which is recorded. */
export async function handleHold(
  request: HoldRequest,
  desk: HoldDesk,
  recheck: () => Promise<void>,
): Promise<string | undefined> {
  const problem = await desk.inTurn(() => change(request, desk));
  if (problem === undefined) await recheck();
  return problem;
}

async function change(request: HoldRequest, desk: HoldDesk): Promise<string | undefined> {
  const state = await readState(desk);
  if (request.type === 'hold-strict') {
    await writeState(desk, { ...state, isStrict: request.isStrict });
    return undefined;
  }
  const site = readHoldSite(request.site);
  if (site === undefined) return NO_SITE;
  if (!desk.session) return NO_SESSION;
  const { sessionId, endsAtMs } = desk.session;
  if (request.type === 'hold-site') {
    await writeState(
      desk,
      changeHold(state, sessionId, (hold) => tightenHold(hold, site)),
    );
    return undefined;
  }
  const reason = readReason(request.reason);
  if (reason === undefined) return NO_REASON;
  const minutes = endsAtMs === undefined ? LONGEST_MINUTES : Math.ceil((endsAtMs - desk.deps.now()) / 60_000);
  const capped = Math.min(LONGEST_MINUTES, Math.max(0, minutes));
  if (!(await desk.deps.record({ kind: 'override', site, reason, minutes: capped }))) return NO_SESSION;
  await writeState(
    desk,
    changeHold(state, sessionId, (hold) => loosenHold(hold, site)),
  );
  return undefined;
}

export function readReason(text: string): string | undefined {
  const reason = cleanText(text, LIMITS.reasonLength);
  return reason.length >= SHORTEST_REASON ? reason : undefined;
}
