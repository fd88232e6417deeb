/** Less than this is no room for anything: what is left of the disk, or of the browser's share of it. */
export const NO_ROOM_BYTES = 5_000_000;

/** False where the browser does not tell. */
export async function hasNoRoom(): Promise<boolean> {
  const { usage, quota } = await navigator.storage.estimate();
  return usage !== undefined && quota !== undefined && quota - usage < NO_ROOM_BYTES;
}
