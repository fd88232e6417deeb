import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Diagnosis, DoctorRequest } from '../../doctor-messages.ts';
import type { ConnectionFinding } from '../../platform/test-connection.ts';
import type { DoctorHands, Room } from './hands.ts';
import { WORDS } from './words.ts';

const POLL_MS = 10_000;

export type Doctor = {
  readonly diagnosis?: Diagnosis | undefined;
  readonly finding?: ConnectionFinding | undefined;
  readonly room?: Room | undefined;
  readonly problem?: string | undefined;
  readonly isTesting: boolean;
  /** Answers whether it was done. */
  readonly ask: (request: DoctorRequest) => Promise<boolean>;
  readonly test: () => Promise<void>;
};

/** The diagnosis, made again while the page can be seen. The connection is tested once, and when asked to. */
export function useDiagnosis(hands: DoctorHands, serverUrl: string | undefined): Doctor {
  const [diagnosis, setDiagnosis] = useState<Diagnosis>();
  const [room, setRoom] = useState<Room>();
  const [problem, setProblem] = useState<string>();
  const ask = useCallback(
    async (request: DoctorRequest) => {
      const answer = await hands.ask(request);
      const isAction = request.type !== 'doctor'; // what came of it stays said until the next
      if (isAction || !answer.ok) setProblem(answer.ok ? undefined : answer.problem);
      else setProblem((before) => (before === WORDS.unreachable ? undefined : before));
      if (answer.ok) setDiagnosis((before) => withMissing(answer.diagnosis, before));
      setRoom(await hands.readRoom());
      return answer.ok;
    },
    [hands],
  );
  useEffect(() => {
    const poll = () => {
      if (document.visibilityState !== 'hidden') void ask({ type: 'doctor' });
    };
    poll();
    const timer = setInterval(poll, POLL_MS);
    return () => clearInterval(timer);
  }, [ask]);
  return { diagnosis, room, problem, ask, ...useConnection(hands, serverUrl) };
}

/** What was missing and set again stays said while the page is open. */
function withMissing(diagnosis: Diagnosis, before: Diagnosis | undefined): Diagnosis {
  const missingAlarms = [...new Set([...(before?.missingAlarms ?? []), ...diagnosis.missingAlarms])];
  return { ...diagnosis, missingAlarms };
}

function useConnection({ testConnection }: DoctorHands, serverUrl: string | undefined) {
  const [finding, setFinding] = useState<ConnectionFinding>();
  const [isTesting, setTesting] = useState(false);
  const test = useCallback(async () => {
    setTesting(true);
    setFinding(await testConnection());
    setTesting(false);
  }, [testConnection]);
  useEffect(() => {
    if (serverUrl === undefined) setFinding(undefined);
    else void test();
  }, [serverUrl, test]);
  return { finding, isTesting, test };
}
