import type { LiveEvent } from '@locked-in/contracts';
import { useEffect, useRef } from 'preact/hooks';
import { PATHS } from './api/paths.ts';
import { keepLive } from './keep-live.ts';

/** `resync`: messages may have been missed, read everything shown again. */
export type Live = LiveEvent | { readonly type: 'resync' };

const TYPES: readonly Live['type'][] = ['analysis-ready', 'report-ready', 'session-changed', 'resync'];

/**
 * Hears what changes on the server while the page is visible and has something to show (`isOn`). A hidden page holds no connection, because browsers
 * allow only six of them to one server over HTTP/1.1; it reads again when it is shown.
 */
export function useLive(isOn: boolean, onLive: (live: Live) => void): void {
  const newest = useRef(onLive);
  newest.current = onLive;
  useEffect(() => (isOn ? listen((live) => newest.current(live)) : undefined), [isOn]);
}

function listen(onLive: (live: Live) => void): () => void {
  let close = document.hidden ? undefined : open(onLive);
  const onVisibility = () => {
    close?.();
    close = document.hidden ? undefined : open(onLive);
    if (!document.hidden) onLive({ type: 'resync' });
  };
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    close?.();
  };
}

function open(onLive: (live: Live) => void): () => void {
  return keepLive({
    connect: () => connect(onLive),
    onMissed: () => onLive({ type: 'resync' }),
    random: Math.random,
  });
}

function connect(onLive: (live: Live) => void): EventSource {
  const source = new EventSource(PATHS.live);
  for (const type of TYPES) {
    source.addEventListener(type, (message) => onLive(parseLive(type, message.data)));
  }
  return source;
}

/** A message that cannot be read says at least that something changed. */
export function parseLive(type: string, text: string): Live {
  try {
    const live: Live = { ...JSON.parse(text), type };
    return live;
  } catch {
    return { type: 'resync' };
  }
}
