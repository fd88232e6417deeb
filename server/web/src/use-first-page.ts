import { useCallback, useState } from 'preact/hooks';

/** Until the code of the first page has come there is nothing to show. Later ones come while the last one stays. */
export function useFirstPage() {
  const [state, setState] = useState<'none' | 'coming' | 'there'>('none');
  const onLoadStart = useCallback(() => setState((before) => (before === 'none' ? 'coming' : before)), []);
  const onLoadEnd = useCallback(() => setState('there'), []);
  return { isComing: state === 'coming', loads: { onLoadStart, onLoadEnd } };
}
