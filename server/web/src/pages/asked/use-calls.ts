import type { ModelCall, ModelCalls } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import { readJson } from '../../api/read-json.ts';
import { type Reading, useReading } from '../../use-reading.ts';

/** All questions read so far, newest first. `older` reads on where the last page ended. */
export function useCalls(): {
  readonly reading: Reading<ModelCalls>;
  readonly reload: () => void;
  readonly older: () => void;
} {
  const { reading, reload } = useReading<ModelCalls>(PATHS.aiCalls());
  const [more, setMore] = useState<ModelCalls>();
  const nextBeforeMs = reading.kind === 'ready' ? (more ?? reading.value).nextBeforeMs : undefined;
  const older = async () => {
    const answer = await readJson<ModelCalls>(PATHS.aiCalls(nextBeforeMs));
    if (!answer.ok) return reload();
    const calls = unique([...(more?.calls ?? []), ...answer.value.calls]);
    setMore({ ...answer.value, calls });
  };
  return { reading: joined(reading, more), reload, older: () => void older() };
}

function joined(reading: Reading<ModelCalls>, more: ModelCalls | undefined): Reading<ModelCalls> {
  if (reading.kind !== 'ready' || more === undefined) return reading;
  return { ...reading, value: { ...more, calls: unique([...reading.value.calls, ...more.calls]) } };
}

function unique(calls: readonly ModelCall[]): readonly ModelCall[] {
  return [...new Map(calls.map((call) => [call.callId, call])).values()];
}
