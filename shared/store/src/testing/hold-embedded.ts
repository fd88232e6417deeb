import { DataFolderError, startEmbedded } from '../index.ts';

/** A process of its own that holds a data folder until it is killed, or says why it cannot. */
const outcome = await startEmbedded(process.argv[2] ?? '').then(
  ({ url }) => ({ url }),
  (error: unknown) => ({ kind: error instanceof DataFolderError ? error.kind : String(error) }),
);
process.stdout.write(`${JSON.stringify(outcome)}\n`);
