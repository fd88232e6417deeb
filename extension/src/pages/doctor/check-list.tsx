import { ONBOARDING_LINK, OPTIONS_LINK } from '../page-links.ts';
import type { Check, CheckState, WayOut } from './checks.ts';
import { WORDS } from './words.ts';

export type CheckListProps = {
  readonly checks: readonly Check[];
  /** Empty where there is none. */
  readonly serverUrl: string;
  readonly onSendNow: () => void;
};

const SIGNS: Record<CheckState, string> = { fine: '✓', note: 'i', wrong: '!' };

export function CheckList({ checks, ...ways }: CheckListProps) {
  return (
    <ul class="checks card">
      {checks.map(({ title, state, words, wayOut }) => (
        <li key={title} class={`check check-${state}`}>
          <span class="check-sign" role="img" aria-label={WORDS[state]}>
            {SIGNS[state]}
          </span>
          <div>
            <h3>{title}</h3>
            <p class="muted">{words}</p>
          </div>
          {wayOut === undefined ? null : <Way wayOut={wayOut} {...ways} />}
        </li>
      ))}
    </ul>
  );
}

type WayProps = Omit<CheckListProps, 'checks'> & { readonly wayOut: WayOut };

function Way({ wayOut, serverUrl, onSendNow }: WayProps) {
  if (wayOut === 'send-now') {
    return (
      <button type="button" class="button" onClick={onSendNow}>
        {WORDS.sendNow}
      </button>
    );
  }
  const { href, text } = linkOf(wayOut, serverUrl);
  return (
    <a class="button" href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

function linkOf(wayOut: Exclude<WayOut, 'send-now'>, serverUrl: string) {
  switch (wayOut) {
    case 'pair':
      return { href: ONBOARDING_LINK, text: WORDS.pair };
    case 'pair-again':
      return { href: ONBOARDING_LINK, text: WORDS.pairAgain };
    case 'consent':
      return { href: ONBOARDING_LINK, text: WORDS.giveConsent };
    case 'options':
      return { href: OPTIONS_LINK, text: WORDS.openOptions };
    case 'open-server':
      return { href: serverUrl, text: WORDS.openServer };
  }
}
