import { NO_HOLD } from '@locked-in/domain';
import { toHoldAddress, toHoldSite } from '../hold-address.ts';
import type { HoldStatus } from '../hold-messages.ts';
import { type HoldDesk, judge, readState, readTabs } from './hold-desk.ts';
import { pastHolds } from './hold-state.ts';

/** Holding as pages show it. The shown site is that of the tab in front, also of one that is held. */
export async function readHoldStatus(desk: HoldDesk): Promise<HoldStatus> {
  const [state, tabs, [shown]] = await Promise.all([readState(desk), readTabs(desk), desk.deps.shownTabs()]);
  const sessionId = desk.session?.sessionId;
  const { mode, sites } =
    state.current?.sessionId === sessionId && state.current ? state.current.hold : NO_HOLD;
  const shownAddress = toHoldAddress(shown?.url);
  const heldHost = shown?.id === undefined ? undefined : tabs.held[shown.id]?.host;
  const isShownHeld = shownAddress !== undefined && (await judge(desk, shownAddress)) !== undefined;
  const shownHost = shownAddress?.host ?? (isOurs(shown?.url) ? heldHost : undefined);
  return {
    plan: { mode, sites },
    past: pastHolds(state, sessionId),
    isStrict: state.isStrict,
    isShownHeld: isShownHeld || (shownAddress === undefined && shownHost !== undefined),
    ...(shownHost !== undefined && { shownSite: toHoldSite(shownHost) }),
  };
}

function isOurs(url: string | undefined): boolean {
  return /^[a-z]+-extension:.*\/held\//.test(url ?? '');
}
