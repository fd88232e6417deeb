import type { CodePairing } from './code-pairing.ts';

/** The id that this browser has, unless a server has just refused it: there it may be another person's. */
export function chooseDeviceId(
  before: CodePairing | undefined,
  own: string | undefined,
  mint: () => string,
): string {
  const isRefused = before?.kind === 'over' && before.why === 'used';
  return (isRefused ? undefined : own) ?? mint();
}
