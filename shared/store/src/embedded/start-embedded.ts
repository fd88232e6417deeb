import type { DataFolderError } from './data-folder-error.ts';

export type EmbeddedPostgres = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * The product's own PostgreSQL in a data folder: created, started or adopted. Throws {@link DataFolderError}.
 * Only one process at a time holds a folder.
 */
export async function startEmbedded(_dataDir: string): Promise<EmbeddedPostgres> {
  throw new Error('to come');
}
