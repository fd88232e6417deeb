/** Why a backup cannot be restored here, in one sentence. Nothing was changed. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError';
}
