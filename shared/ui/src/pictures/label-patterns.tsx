import type { StripKind } from '@locked-in/domain';
import type { ComponentChildren } from 'preact';

/** What a stretch of this kind is filled with, where `LabelPatterns` of the same id stands in the drawing. */
export function fillOf(kind: StripKind, id: string): string {
  return `url(#${id}-${kind})`;
}

/**
 * The fills of the labels, for drawings that are not stretched: told apart in black and white as well.
 *
 *     on ████  support ║│║│  off ╱╱╱╱  unknown ····  away ▁▁▁▁  unobserved │ │ │
 */
export function LabelPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <Tile id={`${id}-on`} width={6} ground="on" />
      <Tile id={`${id}-support`} width={6} ground="support">
        <rect class="fill-on" x="5" width="1" height="6" />
      </Tile>
      <Tile id={`${id}-off`} width={8} ground="off" turn={-45}>
        <rect class="fill-off-line" x="5" width="3" height="8" />
      </Tile>
      <Tile id={`${id}-unknown`} width={6} ground="away">
        <circle class="fill-dot" cx="3" cy="3" r="1.1" />
      </Tile>
      <Tile id={`${id}-away`} width={6} ground="unknown" />
      <Tile id={`${id}-unobserved`} width={6} ground="none">
        <rect class="fill-dot" width="1.5" height="6" />
      </Tile>
    </defs>
  );
}

type TileProps = {
  readonly id: string;
  readonly width: number;
  readonly ground: string;
  readonly turn?: number;
  readonly children?: ComponentChildren;
};

function Tile({ id, width, ground, turn, children }: TileProps) {
  return (
    <pattern
      id={id}
      width={width}
      height={width}
      patternUnits="userSpaceOnUse"
      patternTransform={turn === undefined ? undefined : `rotate(${turn})`}
    >
      <rect class={`fill-${ground}`} width={width} height={width} />
      {children}
    </pattern>
  );
}
