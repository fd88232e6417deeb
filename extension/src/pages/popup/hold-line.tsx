import { useState } from 'preact/hooks';
import type { HoldStatus } from '../../hold-messages.ts';
import { allowSiteWords, HOLD_WORDS, holdSiteWords, letThroughWords, planWords } from '../hold-words.ts';
import type { Background } from '../use-background.ts';
import { LoosenForm } from './loosen-form.tsx';
import { SiteChips } from './site-chips.tsx';

export type HoldLineProps = Pick<Background, 'ask' | 'isBusy'> & { readonly hold: HoldStatus | undefined };

/** What the running session holds, in one line. Holding more takes one press, holding less a reason. */
export function HoldLine({ hold, ask, isBusy }: HoldLineProps) {
  if (hold === undefined) return null;
  const { plan, shownSite, isShownHeld } = hold;
  const canHold = shownSite !== undefined && !isShownHeld;
  if (plan.mode === 'off' && !canHold) return null;
  return (
    <div class="hold-line small">
      {plan.mode === 'off' ? (
        <span class="muted">{planWords(plan)}</span>
      ) : (
        <HeldList hold={hold} ask={ask} />
      )}
      {canHold ? (
        <button
          type="button"
          class="button quiet"
          title={holdSiteWords(shownSite)}
          disabled={isBusy}
          onClick={() => void ask({ type: 'hold-site', site: shownSite })}
        >
          {holdSiteWords(shownSite)}
        </button>
      ) : null}
    </div>
  );
}

type HeldListProps = { readonly hold: HoldStatus; readonly ask: Background['ask'] };

function HeldList({ hold: { plan, shownSite, isShownHeld }, ask }: HeldListProps) {
  const [site, loosen] = useState<string>();
  const canAllow = plan.mode === 'allow' && isShownHeld && shownSite !== undefined;
  return (
    <details class="held-list">
      <summary>{planWords(plan)}</summary>
      <div class="held-list-body">
        {site === undefined ? (
          <>
            <SiteChips
              label={HOLD_WORDS.manage}
              sites={plan.sites}
              onRemove={plan.mode === 'block' ? loosen : undefined}
              removeWords={letThroughWords}
            />
            {canAllow ? (
              <button type="button" class="button quiet" onClick={() => loosen(shownSite)}>
                {allowSiteWords(shownSite)}
              </button>
            ) : null}
          </>
        ) : (
          <LoosenForm site={site} ask={ask} onDone={() => loosen(undefined)} />
        )}
      </div>
    </details>
  );
}
