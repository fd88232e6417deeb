import { NeverLists } from '../never-lists.tsx';
import type { Background } from '../use-background.ts';
import { WORDS } from './words.ts';

export function NeverPart({ background }: { readonly background: Background }) {
  const never = background.status?.keeping?.never;
  if (never === undefined) return null;
  return (
    <section class="part">
      <h2>{WORDS.neverTitle}</h2>
      <NeverLists never={never} ask={background.ask} isBusy={background.isBusy} />
    </section>
  );
}
