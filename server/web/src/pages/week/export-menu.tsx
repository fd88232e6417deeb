import { useRef } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import { useDismissal } from '../../use-dismissal.ts';
import { WEEK_WORDS as WORDS } from './words.ts';

const FILES = [
  { file: 'export.html', name: WORDS.file },
  { file: 'sessions.csv', name: WORDS.csvSessions },
  { file: 'goals.csv', name: WORDS.csvGoals },
  { file: 'segments.csv', name: WORDS.csvSegments },
  { file: 'measures.csv', name: WORDS.csvMeasures },
  { file: 'export.json', name: WORDS.json },
] as const;

/** The week on paper, as a page of its own, as tables, as everything. */
export function ExportMenu({ week }: { readonly week: string }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const { close } = useDismissal(menu);
  return (
    <details class="menu" ref={menu}>
      <summary class="button">{WORDS.save}</summary>
      <ul class="menu-list">
        <li>
          <button
            type="button"
            onClick={() => {
              close();
              print();
            }}
          >
            {WORDS.print}
          </button>
        </li>
        {FILES.map(({ file, name }) => (
          <li key={file}>
            <a href={PATHS.reportFile(week, file)} download onClick={close}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
