/** The browser does not let `storage.local` be read or written. Its own errors seldom say more than that they are some. */
export class StoredError extends Error {
  override readonly name = 'StoredError';
}

export async function askStorage<Value>(asking: () => Promise<Value>): Promise<Value> {
  try {
    return await asking();
  } catch (cause) {
    throw new StoredError('What is stored cannot be read or written', { cause });
  }
}
