import type { ComponentChildren } from 'preact';
import { InPart } from './title.tsx';

/** One part of a report: its name and what to make of it beside, the thing itself at full measure. */
export function Part(props: {
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="part">
      <header>
        <h2>{props.title}</h2>
        {props.note !== undefined && <p class="small muted">{props.note}</p>}
      </header>
      <div class="part-body">
        <InPart>{props.children}</InPart>
      </div>
    </section>
  );
}
