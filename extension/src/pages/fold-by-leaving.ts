import { useEffect } from 'preact/hooks';

/** What is unfolded lies over what comes next: it folds when the focus goes on, which would not be seen under it. */
export function useFoldByLeaving(): void {
  useEffect(() => {
    const fold = ({ target, relatedTarget }: FocusEvent) => {
      const open = target instanceof Element ? target.closest<HTMLDetailsElement>('details[open]') : null;
      if (open === null || !(relatedTarget instanceof Node) || open.contains(relatedTarget)) return;
      open.open = false;
    };
    document.addEventListener('focusout', fold);
    return () => document.removeEventListener('focusout', fold);
  }, []);
}
