import type { ModelWishes } from '@locked-in/contracts';
import type { WishesSetting } from './use-wishes.ts';
import { AI_WORDS as WORDS } from './words.ts';

const SIGHTS = [
  { sees: 'sites', name: WORDS.sites, note: WORDS.sitesNote },
  { sees: 'titles', name: WORDS.titles, note: WORDS.titlesNote },
] as const;

export function WishesForm({ wishes, state, change }: WishesSetting) {
  return (
    <div class="wishes">
      <fieldset class="segmented">
        <legend class="visually-hidden">{WORDS.wanted}</legend>
        {[true, false].map((isWanted) => (
          <label key={String(isWanted)}>
            <input
              type="radio"
              name="ai-wanted"
              checked={wishes.isWanted === isWanted}
              onChange={() => change({ ...wishes, isWanted })}
            />
            <span>{isWanted ? WORDS.on : WORDS.off}</span>
          </label>
        ))}
      </fieldset>
      {wishes.isWanted && <SightChoice wishes={wishes} change={change} />}
      <p class="small muted" role="status">
        {state}
      </p>
    </div>
  );
}

function SightChoice({ wishes, change }: Pick<WishesSetting, 'change'> & { readonly wishes: ModelWishes }) {
  return (
    <fieldset class="sight-choice">
      <legend>{WORDS.sees}</legend>
      {SIGHTS.map(({ sees, name, note }) => (
        <label class="choice" key={sees}>
          <input
            type="radio"
            name="ai-sees"
            checked={wishes.sees === sees}
            onChange={() => change({ ...wishes, sees })}
          />
          <span>
            {name} <span class="small muted">{note}</span>
          </span>
        </label>
      ))}
      <p class="small muted">{WORDS.never}</p>
    </fieldset>
  );
}
