import '../../styles/history-page.css';
import type { SecurityEvents } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { HistoryView } from './history-view.tsx';
import { HISTORY_WORDS as WORDS } from './words.ts';

export function HistoryPage() {
  useTitle(WORDS.title);
  const { reading, reload } = useReading<SecurityEvents>(PATHS.securityEvents);
  return (
    <Shown reading={reading} what="what happened" onRetry={reload}>
      {(history) => <HistoryView {...history} />}
    </Shown>
  );
}
