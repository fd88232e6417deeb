import '../../styles/history-page.css';
import type { Erased } from '@locked-in/contracts';
import { Notice } from '../../frame/notice.tsx';
import { countWords, tableWords, OWN_DATA_WORDS as WORDS } from './words.ts';

/** How many rows went, and from where. */
export function ErasedView({ erased }: { readonly erased: Erased }) {
  const gone = Object.entries(erased).filter(([, rows]) => rows > 0);
  const total = gone.reduce((sum, [, rows]) => sum + rows, 0);
  return (
    <Notice title={WORDS.gone}>
      <p role="status">{WORDS.goneNote(countWords(total))}</p>
      <table class="history">
        <caption class="visually-hidden">{WORDS.goneTable}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.kind}</th>
            <th scope="col">{WORDS.rows}</th>
          </tr>
        </thead>
        <tbody>
          {gone.map(([table, rows]) => (
            <tr key={table}>
              <th scope="row">{tableWords(table)}</th>
              <td>{countWords(rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  );
}
