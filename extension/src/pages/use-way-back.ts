import { useLayoutEffect, useRef } from 'preact/hooks';

/** Whoever thinks better of what they were asked about is back at what they pressed, which gets the `ref`. */
export function useWayBack<Pressed extends HTMLElement>(isAsking: boolean) {
  const pressed = useRef<Pressed>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (wasAsking.current && !isAsking) pressed.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return pressed;
}
