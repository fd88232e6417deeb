import { useState } from 'preact/hooks';
import type { CodePairing, WaitingCode } from '../pairing/code-pairing.ts';
import { formatClock } from './format.ts';
import { CODE_END_WORDS, goodUntilWords, PAIRING_WORDS } from './pairing-words.ts';
import { sayProblem } from './problem-words.ts';
import type { PairingByCode } from './use-code-pairing.ts';
import { HERE } from './zone.ts';

export type ShownCodeProps = { readonly pairing: CodePairing; readonly code: PairingByCode };

/** A code, until the person has said yes or no to it on the server's page, or its time is over. */
export function ShownCode({ pairing, code }: ShownCodeProps) {
  return (
    <section class="card shown-code" aria-labelledby="shown-code">
      <h3 id="shown-code">{pairing.kind === 'over' ? PAIRING_WORDS.byCode : PAIRING_WORDS.codeTitle}</h3>
      {pairing.kind === 'waiting' ? <Waiting waiting={pairing} code={code} /> : null}
      {pairing.kind === 'granted' ? <p role="status">{PAIRING_WORDS.granted}</p> : null}
      {pairing.kind === 'over' ? (
        <>
          <p class="warning" role="status">
            {CODE_END_WORDS[pairing.why]}
          </p>
          {code.problem === undefined ? null : <p class="problem small">{code.problem}</p>}
          <div class="code-actions">
            <button
              type="button"
              class="button primary"
              disabled={code.isBusy}
              onClick={() => void code.start(pairing.serverUrl)}
            >
              {PAIRING_WORDS.newCode}
            </button>
            <OtherWay code={code} />
          </div>
        </>
      ) : null}
    </section>
  );
}

type WaitingProps = { readonly waiting: WaitingCode; readonly code: PairingByCode };

function Waiting({ waiting, code }: WaitingProps) {
  const [copied, setCopied] = useState<string>();
  const copy = () =>
    code.copy(waiting.userCode).then(
      () => setCopied(PAIRING_WORDS.copied),
      () => setCopied(PAIRING_WORDS.notCopied),
    );
  return (
    <>
      <p class="user-code" dir="ltr">
        {waiting.userCode}
      </p>
      <p>{PAIRING_WORDS.codeHint}</p>
      <div class="code-actions">
        <a class="button primary" href={waiting.pageWithCode} target="_blank" rel="noreferrer">
          {PAIRING_WORDS.openPage}
        </a>
        <button type="button" class="button" onClick={() => void copy()}>
          {copied ?? PAIRING_WORDS.copyCode}
        </button>
        <OtherWay code={code} />
      </div>
      <p class="small muted">
        {PAIRING_WORDS.elsewhere} <code dir="ltr">{waiting.page}</code>
      </p>
      <p class="small muted" role="status">
        {waiting.problem === undefined ? PAIRING_WORDS.waiting : sayProblem(waiting.problem)}{' '}
        {waiting.problem === undefined ? null : PAIRING_WORDS.askingAgain}{' '}
        {goodUntilWords(formatClock(waiting.expiresAtMs, HERE))}
      </p>
    </>
  );
}

function OtherWay({ code }: { readonly code: PairingByCode }) {
  return (
    <button type="button" class="button quiet" onClick={() => void code.cancel()}>
      {PAIRING_WORDS.cancel}
    </button>
  );
}
