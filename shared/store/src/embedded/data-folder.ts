import { randomUUID } from 'node:crypto';
import { access, constants, link, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderError } from './data-folder-error.ts';
import { makeFolder } from './make-folder.ts';

/** Raised when something older than this release could not use the folder any more. */
const DATA_FORMAT = 1;

const MARKER = 'locked-in.json';
const PRODUCT = 'locked-in';

/** Makes the folder ours, or sees that it is. Throws {@link DataFolderError} before anything in it is touched. */
export async function openDataFolder(folder: string): Promise<void> {
  await asWritable(folder, async () => {
    await makeFolder(folder, 0o711);
    const marker = await readIfThere(join(folder, MARKER));
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (marker !== undefined) return checkMarker(folder, marker);
    await refuseForeign(folder);
    await createOnce(join(folder, MARKER), newMarker());
  });
}

/** Writes a whole file or leaves the one that another process wrote first. Survives a power cut; for our user only. */
export async function createOnce(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(draft, path).catch(ignoreWhenThere);
  await rm(draft);
}

export async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

function ignoreWhenThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function newMarker(): string {
  const marker = { product: PRODUCT, version: DATA_FORMAT, createdAt: new Date().toISOString() };
  return `${JSON.stringify(marker, null, 2)}\n`;
}

function checkMarker(folder: string, text: string): void {
  const { product, version } = parseMarker(text);
  if (product !== PRODUCT || !Number.isInteger(version)) throw foreign(folder);
  if (Number(version) > DATA_FORMAT) {
    throw new DataFolderError(
      'newer',
      `The data folder ${folder} was written by a newer version of Locked In (its format is ${version}, this version knows ${DATA_FORMAT}).`,
    );
  }
}

function parseMarker(text: string): { readonly product?: unknown; readonly version?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {}; // not JSON, so not ours
  }
}

/** Drafts of a marker are ours: a process may have died between the two steps of writing it. */
async function refuseForeign(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.some((name) => !name.startsWith(MARKER))) throw foreign(folder);
}

function foreign(folder: string): DataFolderError {
  return new DataFolderError(
    'foreign',
    `The folder ${folder} holds something that is not Locked In's; choose an empty or a new one.`,
  );
}

async function asWritable(folder: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof DataFolderError || !isFileError(error)) throw error;
    throw new DataFolderError(
      'unwritable',
      `The data folder ${folder} cannot be written: ${toReason(error)}.`,
    );
  }
}

function toReason({ code = 'unknown' }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'this account may not';
    case 'ENOTDIR':
      return 'a file is in its place';
    case 'ENOENT':
      return 'no folder can be made there';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return `the system answers ${code}`;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
