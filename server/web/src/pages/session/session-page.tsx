import type { Me, SessionResult } from '@locked-in/contracts';
import { useRoute } from 'preact-iso/router';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { useLive } from '../../use-live.ts';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { SessionView } from './session-view.tsx';
import { useLabelChange } from './use-label-change.ts';

export function SessionPage() {
  const { sessionId = '' } = useRoute().params;
  const { reading, reload } = useReading<SessionResult>(PATHS.session(sessionId));
  const me = useReading<Me>(PATHS.me).reading;
  const labels = useLabelChange(sessionId, reload);
  useTitle(reading.kind === 'ready' ? reading.value.session.intent || 'Session' : 'Session');
  useLive(reading.kind === 'ready', (live) => {
    if (live.type === 'resync') reload();
    if (!('sessionId' in live) || live.sessionId !== sessionId || live.type === 'missing-events') return;
    if (live.type === 'analysis-ready') labels.onAnalysed();
    reload();
  });
  return (
    <Shown reading={reading} what="the session" onRetry={reload}>
      {(result) => (
        <SessionView result={result} labels={labels} calendar={me.kind === 'ready' ? me.value : undefined} />
      )}
    </Shown>
  );
}
