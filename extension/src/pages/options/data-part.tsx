import { WHAT_LEAVES_LINK } from '../page-links.ts';
import type { Background } from '../use-background.ts';
import { DeletePart } from './delete-part.tsx';
import { ImportExport } from './import-export.tsx';
import type { JournalFiles } from './journal-files.ts';
import { WORDS } from './words.ts';

export type DataPartProps = { readonly background: Background; readonly files: JournalFiles };

export function DataPart({ background, files }: DataPartProps) {
  return (
    <section class="part data-part">
      <div class="part-heading">
        <h2>{WORDS.dataTitle}</h2>
        <p class="muted small">
          {WORDS.dataHint} <a href={WHAT_LEAVES_LINK}>{WORDS.whatLeaves}</a>
        </p>
      </div>
      <ImportExport files={files} />
      <DeletePart background={background} />
    </section>
  );
}
