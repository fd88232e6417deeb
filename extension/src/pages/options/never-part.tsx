import { NeverLists } from '../never-lists.tsx';
import type { Background } from '../use-background.ts';
import { WORDS } from './words.ts';

export function NeverPart({ background }: { readonly background: Background }) {
  const { status, ask, isBusy, problem, problemOf } = background;
  const never = status?.keeping?.never;
  if (never === undefined) return null;
  return (
    <section class="part">
      <h2>{WORDS.neverTitle}</h2>
      <NeverLists refusal={problemOf === 'set-never' ? problem : undefined} {...{ never, ask, isBusy }} />
    </section>
  );
}
