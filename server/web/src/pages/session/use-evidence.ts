import { useState } from 'preact/hooks';

/** Which segments a sentence or a grade rests on, marked while it is pointed at, or until it is pressed again. */
export type Evidence = {
  /** Indices of the segments to mark; absent: none. */
  readonly marked: readonly number[] | undefined;
  /** Whose segments stay marked. */
  readonly pinned: string | undefined;
  readonly point: (segments: readonly number[] | undefined) => void;
  readonly toggle: (key: string, segments: readonly number[]) => void;
};

type Pin = { readonly key: string; readonly segments: readonly number[] };

export function useEvidence(): Evidence {
  const [pointed, point] = useState<readonly number[]>();
  const [pin, setPin] = useState<Pin>();
  return {
    marked: pointed ?? pin?.segments,
    pinned: pin?.key,
    point,
    toggle: (key, segments) => setPin((before) => (before?.key === key ? undefined : { key, segments })),
  };
}
