import '../../styles/solutions-page.css';
import type { SolutionList } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { useLive } from '../../use-live.ts';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { SolutionsView } from './solutions-view.tsx';
import { useDeciding } from './use-deciding.ts';
import { WORDS } from './words.ts';

export function SolutionsPage() {
  const { reading, reload } = useReading<SolutionList>(PATHS.solutions);
  const deciding = useDeciding(reload);
  useTitle(WORDS.title);
  useLive(reading.kind === 'ready', ({ type }) => {
    if (type !== 'missing-events') reload();
  });
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <Shown reading={reading} what="your solutions" onRetry={reload}>
      {({ solutions }) => <SolutionsView {...{ solutions, timeZone, deciding }} />}
    </Shown>
  );
}
