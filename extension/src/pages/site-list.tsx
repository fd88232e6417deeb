import { useState } from 'preact/hooks';
import { KEEPING_WORDS, removeWords } from './keeping-words.ts';

export type SiteListProps = {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly sites: readonly string[];
  readonly isBusy: boolean;
  /** Why the last change was not taken, of this list or of another. */
  readonly refusal?: string | undefined;
  /** Answers whether the list was taken; what was typed stays when it was not. */
  readonly onChange: (sites: readonly string[]) => Promise<boolean>;
};

/** Hosts with a way to add one and to remove each. */
export function SiteList({ id, title, hint, sites, isBusy, refusal, onChange }: SiteListProps) {
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);
  const wrong = isRefused ? refusal : undefined;
  const add = async (event: Event) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    const isTaken = await onChange([...sites, typed]);
    setRefused(!isTaken);
    if (isTaken) setTyped('');
  };
  return (
    <form class="site-list" onSubmit={(event) => void add(event)} noValidate>
      <label for={id}>
        <strong>{title}</strong> <span class="small muted">{hint}</span>
      </label>
      <div class="site-add">
        <input
          id={id}
          class="input"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={KEEPING_WORDS.addHint}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : `${id}-problem`}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <button type="submit" class="button" disabled={isBusy}>
          {KEEPING_WORDS.add}
        </button>
      </div>
      {wrong === undefined ? null : (
        <p class="problem small" role="alert" id={`${id}-problem`}>
          {wrong}
        </p>
      )}
      <ListedSites
        sites={sites}
        isBusy={isBusy}
        onRemove={(host) => void onChange(sites.filter((site) => site !== host))}
      />
    </form>
  );
}

type ListedSitesProps = Pick<SiteListProps, 'sites' | 'isBusy'> & {
  readonly onRemove: (host: string) => void;
};

function ListedSites({ sites, isBusy, onRemove }: ListedSitesProps) {
  if (sites.length === 0) return <p class="small muted">{KEEPING_WORDS.nothingListed}</p>;
  return (
    <ul class="listed-sites">
      {sites.map((host) => (
        <li key={host}>
          <span dir="ltr">{host}</span>
          <button
            type="button"
            class="button quiet"
            aria-label={removeWords(host)}
            disabled={isBusy}
            onClick={() => onRemove(host)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
