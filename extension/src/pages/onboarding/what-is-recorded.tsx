import { WORDS } from './words.ts';

export function WhatIsRecorded() {
  return (
    <section class="part">
      <h2>{WORDS.recordTitle}</h2>
      <div class="recorded">
        <ItemList title={WORDS.during} items={WORDS.duringItems} />
        <ItemList title={WORDS.never} items={WORDS.neverItems} />
      </div>
      <p class="muted small">{WORDS.keep}</p>
    </section>
  );
}

type ItemListProps = { readonly title: string; readonly items: readonly string[] };

function ItemList({ title, items }: ItemListProps) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
