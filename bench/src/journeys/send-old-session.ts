import { randomUUID } from 'node:crypto';
import { type PairingLink, PairResponseSchema } from '@locked-in/contracts';
import type { IfThen, SessionEvent, SessionFact } from '@locked-in/domain';
import type { Page } from 'playwright-core';

/** One more browser of the person who is signed in: what it recorded goes over the route that every browser uses. */
export type OtherBrowser = { readonly send: (session: OldSession) => Promise<string> };

/** A session of half an hour, logged by skipping. `offMinutes` of it at video.test, after ten minutes. */
export type OldSession = {
  readonly startedAtMs: number;
  readonly intent: string;
  readonly offMinutes: number;
  /** Declared with it; its cue came as video.test did. */
  readonly plan?: (IfThen & { readonly solutionId: string }) | undefined;
};

const MINUTE_MS = 60_000;

export async function pairOtherBrowser(web: Page, url: string): Promise<OtherBrowser> {
  const headers = { 'Content-Type': 'application/json', Origin: url };
  const minted = await web.context().request.post(`${url}/v1/pairing`, { headers, data: {} });
  const { code }: PairingLink = await minted.json();
  const body = JSON.stringify({ code, deviceId: randomUUID(), name: 'other browser' });
  const paired = await fetch(`${url}/v1/devices`, { method: 'POST', headers, body });
  const { token } = PairResponseSchema.parse(await paired.json());
  return {
    send: async (session) => {
      const sessionId = randomUUID();
      const answer = await fetch(`${url}/v1/sessions/${sessionId}/chunks/0`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify({ events: toEvents(session) }),
      });
      if (answer.status !== 202)
        throw new Error(`A chunk was answered ${answer.status}: ${await answer.text()}`);
      return sessionId;
    },
  };
}

function toEvents({ startedAtMs, intent, offMinutes, plan }: OldSession): readonly SessionEvent[] {
  const at = (minutes: number, fact: SessionFact): SessionEvent => ({
    occurredAtMs: startedAtMs + minutes * MINUTE_MS,
    ...fact,
  });
  const docs = {
    kind: 'page-shown',
    site: 'docs.test',
    path: '/draft',
    title: intent,
    audible: false,
  } as const;
  const video = {
    kind: 'page-shown',
    site: 'video.test',
    path: '/watch',
    title: 'Cats',
    audible: false,
  } as const;
  const armed = plan && { armed: [plan] };
  return [
    at(0, { kind: 'session-started', intent, mode: 'open', timeZone: 'UTC', ...armed }),
    at(0, docs),
    at(10, video),
    ...(plan ? [at(10, { kind: 'plan-cued', cue: plan.cue, solutionId: plan.solutionId })] : []),
    at(10 + offMinutes, docs),
    at(30, { kind: 'session-ended', reason: 'finished' }),
    at(31, { kind: 'logged', skipped: true }),
  ];
}
