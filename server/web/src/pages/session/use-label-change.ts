import type { LabelChange } from '@locked-in/contracts';
import { useEffect, useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import { type Failure, readJson } from '../../api/read-json.ts';

/** How the last correction stands. `saved`: stored, and the session is being worked out again. */
export type LabelState =
  | { readonly kind: 'idle' | 'saving' | 'saved' | 'done' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type LabelChanging = {
  readonly state: LabelState;
  readonly change: (change: LabelChange) => void;
  readonly onAnalysed: () => void;
};

/** Reads again by itself when no message says that the analysis is ready: the live stream may be cut. */
const READ_AGAIN_MS = 4_000;

export function useLabelChange(sessionId: string, reload: () => void): LabelChanging {
  const [state, setState] = useState<LabelState>({ kind: 'idle' });
  useEffect(() => {
    if (state.kind !== 'saved') return undefined;
    const timer = setInterval(reload, READ_AGAIN_MS);
    return () => clearInterval(timer);
  }, [state.kind, reload]);
  return {
    state,
    change: (change) => {
      setState({ kind: 'saving' });
      void save(sessionId, change).then(setState);
    },
    onAnalysed: () => setState((before) => (before.kind === 'saved' ? { kind: 'done' } : before)),
  };
}

async function save(sessionId: string, change: LabelChange): Promise<LabelState> {
  const answer = await readJson(PATHS.labels(sessionId), { method: 'PATCH', body: change });
  return answer.ok ? { kind: 'saved' } : { kind: 'failed', failure: answer.failure };
}
