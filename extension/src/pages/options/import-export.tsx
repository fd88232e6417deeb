import { useState } from 'preact/hooks';
import { sayProblem } from '../problem-words.ts';
import type { JournalFiles } from './journal-files.ts';
import { mergedWords, WORDS } from './words.ts';

type Said = { readonly done?: string | undefined; readonly problems: readonly string[] };

export function ImportExport({ files }: { readonly files: JournalFiles }) {
  const [said, setSaid] = useState<Said>({ problems: [] });
  const run = (work: () => Promise<Said>) => {
    setSaid({ done: WORDS.loading, problems: [] }); // years of sessions take their time
    void work().then(setSaid, () => setSaid({ problems: [WORDS.unreadable] }));
  };
  return (
    <div class="import-export">
      <button type="button" class="button" onClick={() => run(() => exportAll(files))}>
        {WORDS.exportAll}
      </button>
      <label class="button file-button">
        {WORDS.importFile}
        <input
          id="import-file"
          class="visually-hidden"
          type="file"
          accept="application/json,.json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) run(async () => importText(files, await file.text()));
            currentTarget.value = '';
          }}
        />
      </label>
      <div class="import-said" aria-live="polite">
        {said.done === undefined ? null : <p class="small muted">{said.done}</p>}
        {said.problems.length === 0 ? null : <Problems problems={said.problems} />}
      </div>
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <div class="problem small">
      <p>{WORDS.importWrong}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}

async function exportAll({ read, save }: JournalFiles): Promise<Said> {
  const day = new Date().toISOString().slice(0, 10);
  save(`locked-in-${day}.json`, await read());
  return { done: WORDS.exported, problems: [] };
}

async function importText({ merge }: JournalFiles, text: string): Promise<Said> {
  const answer = await merge(text);
  if ('merged' in answer) return { done: mergedWords(answer.merged), problems: [] };
  return { problems: answer.problems.map(sayProblem) };
}
