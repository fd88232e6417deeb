import { Scrolled } from '@locked-in/ui';
import type { Ask } from '../ask-background.ts';
import { ForgetMenu } from '../forget-menu.tsx';
import { formatClock, formatDate } from '../format.ts';
import { Wordmark } from '../mark.tsx';
import { OPTIONS_LINK } from '../page-links.ts';
import { useBackground } from '../use-background.ts';
import { HERE } from '../zone.ts';
import type { Leaving, LeavingRequest } from './leaving.ts';
import { type Shown, useLeaving } from './use-leaving.ts';
import { WORDS } from './words.ts';

export type WhatLeavesProps = { readonly ask: Ask; readonly leaving: Leaving };

export function WhatLeaves({ ask, leaving }: WhatLeavesProps) {
  const background = useBackground(ask);
  const { shown, read } = useLeaving(leaving);
  const isPaired = background.status?.pairing !== undefined;
  const askAndRead: typeof background.ask = async (request) => {
    const isDone = await background.ask(request);
    await read();
    return isDone;
  };
  return (
    <div class="page what-leaves">
      <header class="page-header">
        <Wordmark />
        <a href={OPTIONS_LINK}>{WORDS.options}</a>
      </header>
      <main>
        <div class="part-heading">
          <h1>{WORDS.title}</h1>
          <p class="muted">{WORDS.lead}</p>
        </div>
        {background.problem === undefined ? null : (
          <p class="problem" role="alert">
            {background.problem}
          </p>
        )}
        <section class="part" aria-labelledby="forget-title">
          <div class="part-heading">
            <h2 id="forget-title">{WORDS.forgetTitle}</h2>
            <p class="muted small">{WORDS.forgetHint}</p>
          </div>
          <ForgetMenu ask={askAndRead} isBusy={background.isBusy} isPaired={isPaired} />
        </section>
        <Requests shown={shown} isPaired={isPaired} />
      </main>
    </div>
  );
}

function Requests({ shown, isPaired }: { readonly shown: Shown; readonly isPaired: boolean }) {
  if (shown.state !== 'read') {
    return <p class="muted">{shown.state === 'loading' ? WORDS.loading : WORDS.unreadable}</p>;
  }
  return (
    <>
      <section class="part" aria-labelledby="next-title">
        <div class="part-heading">
          <h2 id="next-title">{WORDS.next}</h2>
          <p class="muted small">{toNextHint(shown.next, isPaired)}</p>
        </div>
        {shown.next === undefined ? null : <RequestText label={WORDS.next} {...shown.next} />}
      </section>
      <section class="part" aria-labelledby="last-title">
        <div class="part-heading">
          <h2 id="last-title">{WORDS.last}</h2>
          <p class="muted small">
            {shown.last === undefined
              ? WORDS.nothingLast
              : `${formatClock(shown.last.atMs, HERE)}, ${formatDate(shown.last.atMs, HERE)}`}
          </p>
        </div>
        {shown.last === undefined ? null : <RequestText label={WORDS.last} {...shown.last} />}
      </section>
    </>
  );
}

function toNextHint(next: LeavingRequest | undefined, isPaired: boolean): string {
  if (next === undefined) return WORDS.nothingNext;
  if (next.isUnderWay) return WORDS.underWay;
  return isPaired ? WORDS.nextHint : WORDS.unpaired;
}

type RequestTextProps = { readonly label: string; readonly path: string; readonly body: unknown };

function RequestText({ label, path, body }: RequestTextProps) {
  return (
    <Scrolled class="request-text" label={`${label}, JSON`} dir="ltr">
      <p class="small request-line">PUT {path}</p>
      <pre class="small">{JSON.stringify(body, undefined, 2)}</pre>
    </Scrolled>
  );
}
