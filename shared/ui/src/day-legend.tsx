import type { ComponentChildren } from 'preact';

/** What the fills of the day pictures mean. The hatching is explained only where something is hatched. */
export function DayLegend({ isWide, hatchId }: { readonly isWide: boolean; readonly hatchId: string }) {
  return (
    <ul class="legend">
      <Swatch name="Declared" kind="declared">
        <span class="value-hint">, also as a number above each day</span>
      </Swatch>
      <Swatch name="Held: the browser in front and you there" kind="held" />
      <Swatch name="On task" kind="on-task" />
      {isWide && <Swatch name="Perhaps on task: unlabelled or sealed" hatchId={hatchId} />}
    </ul>
  );
}

function Swatch(props: {
  readonly name: string;
  readonly kind?: string;
  readonly hatchId?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <li>
      <svg width="14" height="14" aria-hidden="true">
        <rect
          class={props.kind}
          fill={props.hatchId === undefined ? undefined : `url(#${props.hatchId})`}
          x="1"
          y="1"
          width="12"
          height="12"
          rx="2"
        />
      </svg>
      <span>
        {props.name}
        {props.children}
      </span>
    </li>
  );
}
