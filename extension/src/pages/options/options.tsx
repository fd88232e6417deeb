import type { Request } from '../../messages.ts';
import type { KeyHands } from '../../platform/key-hands.ts';
import type { Ask } from '../ask-background.ts';
import { KeptPart } from '../kept-part.tsx';
import { Wordmark } from '../mark.tsx';
import { PrivacyChoice } from '../privacy-choice.tsx';
import { type Background, useBackground } from '../use-background.ts';
import { DataPart } from './data-part.tsx';
import type { JournalFiles } from './journal-files.ts';
import { KeysPart } from './keys-part.tsx';
import { type ChooseLanguage, LanguagePart } from './language-part.tsx';
import { NeverPart } from './never-part.tsx';
import { Searchable } from './searchable.tsx';
import { SendingPart } from './sending-part.tsx';
import { ServerPart } from './server-part.tsx';
import type { NudgeHands } from './timer/nudges-part.tsx';
import { TimerParts } from './timer/timer-parts.tsx';
import { WORDS } from './words.ts';

/** What is wrong with these is said where it was asked. */
const SAID_THERE: readonly (Request['type'] | undefined)[] = [
  'pair',
  'save-schedule',
  'set-pomodoro',
  'set-never',
  'delete-site',
  'forget-range',
  'delete-all',
];

export type OptionsProps = {
  readonly ask: Ask;
  readonly version: string;
  readonly hands?: NudgeHands | undefined;
  readonly files: JournalFiles;
  readonly keys?: KeyHands | undefined;
  readonly chooseLanguage?: ChooseLanguage | undefined;
};

export function Options({ ask, ...rest }: OptionsProps) {
  return <OptionsView background={useBackground(ask)} {...rest} />;
}

export type OptionsViewProps = Omit<OptionsProps, 'ask'> & { readonly background: Background };

export function OptionsView({ background, version, hands, files, keys, chooseLanguage }: OptionsViewProps) {
  const { status, problem, problemOf } = background;
  return (
    <div class="page options">
      <header class="page-header">
        <Wordmark />
      </header>
      <main>
        <h1>{WORDS.title}</h1>
        {problem === undefined || SAID_THERE.includes(problemOf) ? null : (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {status === undefined ? (
          <p class="muted">{WORDS.loading}</p>
        ) : (
          <Searchable>
            <ServerPart background={background} pairing={status.pairing} />
            <TimerParts background={background} timer={status.timer} hands={hands} goals={status.goals} />
            {keys === undefined ? null : <KeysPart hands={keys} />}
            <KeptPart background={background} />
            <SendingPart background={background} sending={status.sending} pairing={status.pairing} />
            <PrivacyPart background={background} level={status.privacy} />
            <NeverPart background={background} />
            <DataPart background={background} files={files} />
            {chooseLanguage === undefined ? null : <LanguagePart choose={chooseLanguage} />}
            <AboutPart version={version} />
          </Searchable>
        )}
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
