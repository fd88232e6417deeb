import { type HoldMode, type HoldPlan, isWithin } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import { addSiteWords, HOLD_WORDS, modeWords, planWords } from '../hold-words.ts';
import type { Background } from '../use-background.ts';
import { AddSite } from './add-site.tsx';
import { firstPlan, type HoldBasis, otherPresets, withoutSite, withSite } from './hold-choice.ts';
import { SiteChips } from './site-chips.tsx';
import { StrictChoice } from './strict-choice.tsx';

export type HoldFieldProps = HoldBasis & {
  /** Absent while nothing is to be held. */
  readonly plan: HoldPlan | undefined;
  readonly onChange: (plan: HoldPlan | undefined) => void;
  readonly ask?: Background['ask'] | undefined;
};

const MODES: readonly HoldMode[] = ['off', 'block', 'allow'];

/** One row while nothing is held; the list folds out under it. */
export function HoldField({ plan, onChange, ask, ...basis }: HoldFieldProps) {
  const chosen = plan?.mode ?? 'off';
  const choose = (mode: HoldMode) => onChange(mode === 'off' ? undefined : firstPlan(mode, basis));
  return (
    <div class="hold-field">
      <div class="hold-modes" role="radiogroup" aria-labelledby="hold-heading">
        <span id="hold-heading">{HOLD_WORDS.hold}</span>
        <div class="choices">
          {MODES.map((mode) => (
            <label key={mode} class="choice">
              <input
                type="radio"
                name="hold"
                value={mode}
                checked={mode === chosen}
                onChange={() => choose(mode)}
              />
              <span>{modeWords(mode)}</span>
            </label>
          ))}
        </div>
      </div>
      {plan === undefined ? null : (
        <HoldList key={plan.mode} plan={plan} onChange={onChange} ask={ask} {...basis} />
      )}
    </div>
  );
}

type HoldListProps = HoldFieldProps & { readonly plan: HoldPlan };

/** Folded into a line: the popup must not grow. A list that begins empty is unfolded, and stays so while it is filled. */
function HoldList({ plan, onChange, ask, ...basis }: HoldListProps) {
  const [beganEmpty] = useState(plan.sites.length === 0);
  return (
    <details class="held-list small" open={beganEmpty}>
      <summary>{planWords(plan)}</summary>
      <div class="held-list-body">
        <SiteChips
          label={modeWords(plan.mode)}
          sites={plan.sites}
          onRemove={(site) => onChange(withoutSite(plan, site))}
        />
        <div class="add-line">
          <AddSite onAdd={(site) => onChange(withSite(plan, site))} />
          <Presets plan={plan} onChange={onChange} {...basis} />
        </div>
        {ask === undefined ? null : (
          <StrictChoice plan={plan} isStrict={basis.hold?.isStrict ?? false} ask={ask} />
        )}
      </div>
    </details>
  );
}

function Presets({ plan, onChange, ...basis }: HoldListProps) {
  const { shownSite } = basis.hold ?? {};
  const isListed = shownSite === undefined || plan.sites.some((site) => isWithin(shownSite, site));
  return (
    <div class="hold-presets">
      {isListed ? null : (
        <button type="button" class="button quiet" onClick={() => onChange(withSite(plan, shownSite))}>
          {addSiteWords(shownSite)}
        </button>
      )}
      {otherPresets(plan, basis).map((preset) => (
        <button key={preset.name} type="button" class="button quiet" onClick={() => onChange(preset.plan)}>
          {preset.name}
        </button>
      ))}
    </div>
  );
}
