import { useEffect } from 'preact/hooks';

/** Escape means the way back, and nothing to the browser then: it would close the popup. */
export function byEscape(back: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    back();
  };
}

/** Escape folds what is unfolded around the focus, and leaves the focus on its name. */
export function useFoldByEscape(): void {
  useEffect(() => {
    const fold = (event: KeyboardEvent) => {
      const open = event.target instanceof Element ? event.target.closest('details[open]') : null;
      if (event.key !== 'Escape' || event.defaultPrevented || !(open instanceof HTMLDetailsElement)) return;
      event.preventDefault();
      open.open = false;
      open.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', fold);
    return () => document.removeEventListener('keydown', fold);
  }, []);
}
