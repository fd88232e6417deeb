import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Closes a disclosure when the person presses Escape, which gives the focus back, or points elsewhere. */
export function useDismissal(disclosure: RefObject<HTMLDetailsElement | null>): {
  readonly close: () => void;
} {
  const close = () => disclosure.current?.removeAttribute('open');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !disclosure.current?.open) return;
      close();
      disclosure.current.querySelector('summary')?.focus();
    };
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !disclosure.current?.contains(event.target)) close();
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onPress);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onPress);
    };
  }, []);
  return { close };
}
