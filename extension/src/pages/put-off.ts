import { isFields, recall, remember } from './page-memory.ts';

/** The person does not want to grade this session yet. What they wrote in its form stays. */
export function putOff(sessionId: string, form: object): void {
  remember(`reflect ${sessionId}`, { ...form, isPutOff: true });
}

export function isPutOff(sessionId: string): boolean {
  const draft = recall(`reflect ${sessionId}`);
  return isFields(draft) && draft.isPutOff === true;
}
