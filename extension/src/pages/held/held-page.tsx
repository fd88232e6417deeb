import type { HeldView } from '../../hold-messages.ts';
import { formatDuration } from '../format.ts';
import { Wordmark } from '../mark.tsx';
import { useNow } from '../use-now.ts';
import { StillWanted } from './still-wanted.tsx';
import { type Held, type HeldDeps, useHeld } from './use-held.ts';
import { backWords, goOnWords, leftWords, releasedWords, WORDS, whyHeldWords } from './words.ts';

export function HeldPage(deps: HeldDeps) {
  const held = useHeld(deps);
  const nowMs = useNow();
  return <HeldPageView held={held} nowMs={nowMs} />;
}

export type HeldPageViewProps = { readonly held: Held; readonly nowMs: number };

/** The page as a function of how this tab stands and what time it is. */
export function HeldPageView({ held, nowMs }: HeldPageViewProps) {
  const { view, problem } = held;
  return (
    <div class="held">
      <header>
        <Wordmark />
      </header>
      <main>
        {view === undefined ? <p class="muted">{problem ?? WORDS.loading}</p> : null}
        {view?.kind === 'held' ? <HeldNow view={view} held={held} nowMs={nowMs} /> : null}
        {view?.kind === 'released' ? <ReleasedNow view={view} held={held} /> : null}
        {view?.kind === 'unknown' ? <NothingHeld /> : null}
        {view === undefined || problem === undefined ? null : (
          <p class="problem small" role="alert">
            {problem}
          </p>
        )}
      </main>
    </div>
  );
}

export type HeldNowProps = HeldPageViewProps & { readonly view: Extract<HeldView, { kind: 'held' }> };

function HeldNow({ view, held, nowMs }: HeldNowProps) {
  const { intent, site, by, endsAtMs, backSite } = view;
  return (
    <>
      <p class="held-lead muted">{WORDS.setOut}</p>
      <h1 dir="auto">{intent || WORDS.noIntent}</h1>
      {endsAtMs === undefined ? null : (
        <p class="held-left number" role="timer">
          {leftWords(formatDuration(Math.max(0, endsAtMs - nowMs)))}
        </p>
      )}
      <p class="held-why">
        <bdi>
          <strong>{site}</strong>
        </bdi>{' '}
        {whyHeldWords(by)}
      </p>
      <button type="button" class="button primary" onClick={() => void held.ask({ type: 'held-back' })}>
        {backSite === undefined ? WORDS.newTab : backWords(backSite)}
      </button>
      <StillWanted view={view} held={held} nowMs={nowMs} />
    </>
  );
}

type ReleasedNowProps = {
  readonly view: Extract<HeldView, { kind: 'released' }>;
  readonly held: Held;
};

function ReleasedNow({ view: { site, why }, held }: ReleasedNowProps) {
  return (
    <>
      <h1 dir="ltr">{site}</h1>
      <p class="held-why">{releasedWords(why)}</p>
      <button type="button" class="button primary" onClick={() => void held.ask({ type: 'held-go-on' })}>
        {goOnWords(site)}
      </button>
    </>
  );
}

function NothingHeld() {
  return (
    <>
      <h1>{WORDS.unknown}</h1>
      <p class="held-why">{WORDS.unknownHint}</p>
      <button type="button" class="button" onClick={() => history.back()}>
        {WORDS.goBack}
      </button>
    </>
  );
}
