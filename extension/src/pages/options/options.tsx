import type { Ask } from '../ask-background.ts';
import { Wordmark } from '../mark.tsx';
import { PrivacyChoice } from '../privacy-choice.tsx';
import { type Background, useBackground } from '../use-background.ts';
import { SendingPart } from './sending-part.tsx';
import { ServerPart } from './server-part.tsx';
import { WORDS } from './words.ts';

export type OptionsProps = { readonly ask: Ask; readonly version: string };

export function Options({ ask, version }: OptionsProps) {
  return <OptionsView background={useBackground(ask)} version={version} />;
}

export type OptionsViewProps = { readonly background: Background; readonly version: string };

export function OptionsView({ background, version }: OptionsViewProps) {
  const { status, problem } = background;
  return (
    <div class="page options">
      <header class="page-header">
        <Wordmark />
      </header>
      <main>
        <h1>{WORDS.title}</h1>
        {problem === undefined ? null : (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {status === undefined ? (
          <p class="muted">{WORDS.loading}</p>
        ) : (
          <>
            <ServerPart background={background} pairing={status.pairing} />
            <SendingPart background={background} sending={status.sending} pairing={status.pairing} />
            <PrivacyPart background={background} level={status.privacy} />
          </>
        )}
        <AboutPart version={version} />
      </main>
    </div>
  );
}

type PrivacyPartProps = {
  readonly background: Background;
  readonly level: Parameters<typeof PrivacyChoice>[0]['level'];
};

function PrivacyPart({ background, level }: PrivacyPartProps) {
  return (
    <section class="part">
      <div class="part-heading">
        <h2>{WORDS.privacyTitle}</h2>
        <p class="muted small">{WORDS.privacyHint}</p>
      </div>
      <PrivacyChoice
        level={level}
        onChange={(chosen) => void background.ask({ type: 'set-privacy', level: chosen })}
      />
    </section>
  );
}

function AboutPart({ version }: { readonly version: string }) {
  return (
    <section class="part">
      <h2>{WORDS.aboutTitle}</h2>
      <p class="muted">
        {WORDS.version} {version}. {WORDS.aboutHint}
      </p>
    </section>
  );
}
