import type { ModelCall } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { InPart } from '../../frame/title.tsx';
import { sessionHref } from '../../hrefs.ts';
import { useReading } from '../../use-reading.ts';
import { dayAndClock } from '../settings/day-and-clock.ts';
import { CallText } from './call-text.tsx';
import { costWords, outcomeWords, promptWords, ASKED_WORDS as WORDS } from './words.ts';

const count = new Intl.NumberFormat('en-GB');

export function CallRow({ call }: { readonly call: ModelCall }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li class="call">
      <p class="call-what">
        <b>{promptWords(call.prompt)}</b> <span class="small muted">{call.prompt}</span>
      </p>
      <p class="small muted">
        {dayAndClock(call.askedAtMs)} · <span dir="auto">{call.model}</span> · {outcomeWords(call.outcome)} ·{' '}
        {WORDS.tokens(count.format(call.inputTokens), count.format(call.outputTokens))} · {costWords(call)}
        {call.sessionId !== undefined && (
          <>
            {' '}
            · <a href={sessionHref(call.sessionId)}>{WORDS.session}</a>
          </>
        )}
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{WORDS.open}</summary>
        {isOpen && (
          <InPart>
            <CallWords callId={call.callId} />
          </InPart>
        )}
      </details>
    </li>
  );
}

function CallWords({ callId }: { readonly callId: string }) {
  const { reading, reload } = useReading<ModelCall>(PATHS.aiCall(callId));
  return (
    <Shown reading={reading} what="the question" onRetry={reload}>
      {(call) => <CallText call={call} />}
    </Shown>
  );
}
