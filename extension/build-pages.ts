import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { EARLY, nameEarly, paintOnce } from './paint-once.ts';

/**
 * Builds each page by itself, so that it is one script and one stylesheet: what two pages share is in both, with nothing
 * in it that only the other needs, and a page that opens waits for two files instead of twenty. What it asks for before
 * anything else is one more (`paint-once`). What is loaded later, by
 * who asks for it or speaks another language, stays in files of its own.
 */
export function buildPages(pages: readonly string[], shared: InlineConfig): Plugin {
  return {
    name: 'build-pages',
    apply: 'build',
    async generateBundle() {
      const files = new Map<string, Source>();
      for (const page of pages) {
        for (const { fileName, source } of await buildPage(page, shared)) {
          const before = files.get(fileName);
          if (before === undefined) this.emitFile({ type: 'asset', fileName, source });
          else if (!isSame(before, source)) this.error(`Two pages differ in what is in ${fileName}.`);
          files.set(fileName, source);
        }
      }
    },
  };
}

type Source = string | Uint8Array;
type BuiltFile = { readonly fileName: string; readonly source: Source };

async function buildPage(page: string, shared: InlineConfig): Promise<readonly BuiltFile[]> {
  const built = await build({
    ...shared,
    plugins: [...(shared.plugins ?? []), paintOnce(page)],
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ...shared.build,
      write: false,
      rolldownOptions: {
        input: { [page]: `src/pages/${page}/index.html` },
        output: {
          codeSplitting: {
            groups: [
              { name: nameEarly(page), test: EARLY, priority: 1 },
              { name: page, tags: ['$initial'] },
            ],
          },
        },
      },
    },
  });
  return toOutputs(built).flatMap(({ output }) => output.map(toFile));
}

function toOutputs(built: Awaited<ReturnType<typeof build>>): readonly Rolldown.RolldownOutput[] {
  if ('on' in built) throw new Error('Pages are built once, and not watched.');
  return Array.isArray(built) ? built : [built];
}

function toFile(file: Rolldown.OutputChunk | Rolldown.OutputAsset): BuiltFile {
  return { fileName: file.fileName, source: file.type === 'chunk' ? file.code : file.source };
}

function isSame(one: Source, other: Source): boolean {
  return Buffer.from(one).equals(Buffer.from(other));
}
