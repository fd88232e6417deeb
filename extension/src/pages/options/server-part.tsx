import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pairing } from '../../messages.ts';
import { byEscape } from '../by-escape.ts';
import { PairForm } from '../pair-form.tsx';
import type { Background } from '../use-background.ts';
import { WORDS } from './words.ts';

export type ServerPartProps = {
  readonly background: Background;
  readonly pairing: Pairing | undefined;
};

export function ServerPart({ background, pairing }: ServerPartProps) {
  return (
    <section class="part">
      <div class="part-heading">
        <h2>{WORDS.serverTitle}</h2>
        <div role="status">{sayUnpaired(pairing)}</div>
      </div>
      {pairing === undefined || pairing.isRevoked ? (
        <PairForm background={background} />
      ) : (
        <PairedServer background={background} pairing={pairing} />
      )}
    </section>
  );
}

function sayUnpaired(pairing: Pairing | undefined) {
  if (pairing === undefined) return <p class="muted">{WORDS.notPaired}</p>;
  return pairing.isRevoked ? <p class="warning">{WORDS.revoked}</p> : null;
}

type PairedServerProps = { readonly background: Background; readonly pairing: Pairing };

function PairedServer({ background, pairing }: PairedServerProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="card facts-card">
      <dl class="facts">
        <dt>{WORDS.server}</dt>
        <dd dir="ltr">{pairing.serverUrl}</dd>
        <dt>{WORDS.web}</dt>
        <dd>
          <a href={pairing.webUrl}>{pairing.webUrl}</a>
        </dd>
        <dt>{WORDS.device}</dt>
        <dd class="number">{pairing.deviceId}</dd>
      </dl>
      {isAsking ? (
        <UnpairQuestion background={background} onNo={() => setAsking(false)} />
      ) : (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {WORDS.unpair}
        </button>
      )}
    </div>
  );
}

type UnpairQuestionProps = { readonly background: Background; readonly onNo: () => void };

function UnpairQuestion({ background: { ask, isBusy }, onNo }: UnpairQuestionProps) {
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  return (
    <fieldset class="question" onKeyDown={byEscape(onNo)}>
      <legend>{WORDS.unpairQuestion}</legend>
      <p class="muted small">{WORDS.unpairHint}</p>
      <button
        type="button"
        class="button danger"
        disabled={isBusy}
        onClick={() => void ask({ type: 'unpair' })}
      >
        {WORDS.unpairYes}
      </button>
      <button ref={no} type="button" class="button" onClick={onNo}>
        {WORDS.unpairNo}
      </button>
    </fieldset>
  );
}
