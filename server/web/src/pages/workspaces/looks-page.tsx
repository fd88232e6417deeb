import '../../styles/workspaces-page.css';
import type { LookList } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { LooksView } from './looks-view.tsx';
import { WORDS } from './words.ts';

export function LooksPage() {
  useTitle(WORDS.looks);
  const { reading, reload } = useReading<LookList>(PATHS.looks);
  return (
    <Shown reading={reading} what="who has seen you" onRetry={reload}>
      {(list) => <LooksView {...list} />}
    </Shown>
  );
}
