import type { ModelCall } from '@locked-in/contracts';
import { Scrolled } from '@locked-in/ui';
import { showInvisible } from './show-invisible.ts';
import { ASKED_WORDS as WORDS } from './words.ts';

/** A question and its answer to the letter. It may hold what pages wrote to steer a model, so it is text and nothing else. */
export function CallText({ call: { request, answer, isSealed, endpoint } }: { readonly call: ModelCall }) {
  if (request === undefined) return <p class="muted">{WORDS.forgotten}</p>;
  return (
    <div class="call-text">
      <p class="small muted">
        <code>{endpoint}</code>
      </p>
      <Letter name={WORDS.instructions} text={request.instructions} />
      <Letter name={WORDS.input} text={request.input} />
      {answer === undefined ? (
        <p class="muted">{isSealed ? WORDS.sealed : WORDS.noAnswer}</p>
      ) : (
        <Letter name={WORDS.answer} text={answer} />
      )}
    </div>
  );
}

function Letter({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div class="letter">
      <h2>{name}</h2>
      <Scrolled class="letter-text" label={name} dir="ltr">
        <pre>{showInvisible(text)}</pre>
      </Scrolled>
    </div>
  );
}
