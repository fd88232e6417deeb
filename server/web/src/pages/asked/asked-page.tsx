import '../../styles/asked-page.css';
import { Shown } from '../../frame/shown.tsx';
import { useTitle } from '../../use-title.ts';
import { AskedView } from './asked-view.tsx';
import { useCalls } from './use-calls.ts';
import { ASKED_WORDS as WORDS } from './words.ts';

export function AskedPage() {
  useTitle(WORDS.title);
  const { reading, reload, older } = useCalls();
  return (
    <Shown reading={reading} what="the questions" onRetry={reload}>
      {(calls) => <AskedView {...calls} onOlder={older} />}
    </Shown>
  );
}
