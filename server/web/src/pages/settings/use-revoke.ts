import { useState } from 'preact/hooks';
import { failureWords } from '../../api/failure-words.ts';
import { PATHS } from '../../api/paths.ts';
import { readJson } from '../../api/read-json.ts';

/** Taking a browser's token away, and what went wrong the last time. */
export function useRevoke(reload: () => void): {
  readonly problem: string | undefined;
  readonly revoke: (deviceId: string) => void;
} {
  const [problem, setProblem] = useState<string>();
  const revoke = async (deviceId: string) => {
    const answer = await readJson(PATHS.device(deviceId), { method: 'DELETE' });
    setProblem(answer.ok ? undefined : failureWords(answer.failure));
    reload();
  };
  return { problem, revoke: (deviceId) => void revoke(deviceId) };
}
