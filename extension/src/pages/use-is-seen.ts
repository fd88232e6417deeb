import { useEffect, useState } from 'preact/hooks';

/** Whether the page can be seen: not in a tab behind others, nor in a window that is put away. */
export function useIsSeen(): boolean {
  const [isSeen, setSeen] = useState(isVisible);
  useEffect(() => {
    const look = () => setSeen(isVisible());
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isSeen;
}

function isVisible(): boolean {
  return document.visibilityState !== 'hidden';
}
