import { DOCTOR_LINK } from '../page-links.ts';
import { WORDS } from './words.ts';

/** Nothing is being recorded: before everything else the person has to know why. */
export function TroubleLine({ trouble }: { readonly trouble: string | undefined }) {
  if (trouble === undefined) return null;
  return (
    <p class="problem small" role="alert">
      {trouble}{' '}
      <a href={DOCTOR_LINK} target="_blank" rel="noopener">
        {WORDS.details}
      </a>
    </p>
  );
}
