/** One line of `check:instance`. */
export type Finding = {
  readonly what: string;
  /** What was found. */
  readonly found: string;
  /** What a person can do; absent = nothing has to be done. */
  readonly wayOut?: string | undefined;
};

export function toLine({ what, found, wayOut }: Finding): string {
  return wayOut === undefined ? `ok     ${what}: ${found}` : `WRONG  ${what}: ${found} → ${wayOut}`;
}

/** A check that cannot be made is a finding as well. */
export async function orWrong(
  what: string,
  wayOut: string,
  look: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  return look().catch((error: unknown) => [
    { what, found: error instanceof Error ? error.message : String(error), wayOut },
  ]);
}
