import type { LogForm } from './log-form.ts';
import { regretWords, WORDS } from './words.ts';

export type RegretsProps = {
  /** Where most of the time went, as this browser recorded it; no word on what it was good for. */
  readonly sites: readonly string[];
  readonly regrets: LogForm['regrets'];
  readonly change: (part: Partial<LogForm>) => void;
};

/** One tap per site; a second tap takes it back. */
export function Regrets({ sites, regrets = {}, change }: RegretsProps) {
  if (sites.length === 0) return null;
  const choose = (site: string, isWorthIt: boolean) => {
    const { [site]: before, ...others } = regrets;
    change({ regrets: before === isWorthIt ? others : { ...others, [site]: isWorthIt } });
  };
  return (
    <fieldset class="field">
      <legend>
        {WORDS.worthIt} <span class="optional">{WORDS.optional}</span>
      </legend>
      <ul class="regrets">
        {sites.map((site) => (
          <li key={site}>
            <span class="regret-site" dir="ltr">
              {site}
            </span>
            <span class="regret-buttons">
              {[true, false].map((isWorthIt) => (
                <button
                  key={String(isWorthIt)}
                  type="button"
                  class="button"
                  aria-pressed={regrets[site] === isWorthIt}
                  aria-label={regretWords(site, isWorthIt)}
                  onClick={() => choose(site, isWorthIt)}
                >
                  {isWorthIt ? WORDS.yes : WORDS.no}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
