import type { SignInWays } from '@locked-in/contracts';
import { PATHS } from '../api/paths.ts';
import { useReading } from '../use-reading.ts';

/** Whether this server is for many: where one person owns it there is nobody to share with. */
export function useHasAccounts(): boolean {
  const { reading } = useReading<SignInWays>(PATHS.signInWays);
  return reading.kind === 'ready' && reading.value.accounts === 'many';
}
