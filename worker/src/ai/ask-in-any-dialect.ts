import { DIALECTS, type Dialect, type ModelSettings } from '../model-settings.ts';
import type { Answer, Ask, Prompt, Send } from './ask.ts';

/** Which form of question an endpoint was found to take. */
export type DialectMemory = {
  readonly recall: () => Promise<Dialect | undefined>;
  readonly remember: (dialect: Dialect) => Promise<void>;
};

/**
 * A form of question that the endpoint does not take is followed by the next simpler one, and what it does take is
 * remembered.
 */
export function askInAnyDialect(
  send: Send,
  { outputSchema }: Pick<ModelSettings, 'outputSchema'>,
  memory: DialectMemory,
): Ask {
  return async <Value>(prompt: Prompt<Value>) => {
    const known = outputSchema === 'auto' ? await memory.recall() : undefined;
    let answer: Answer<Value> = { kind: 'invalid' };
    for (const dialect of ladderFrom(known, outputSchema)) {
      ({ answer } = await send(prompt, dialect));
      if (outputSchema === 'auto' && answer.kind === 'answered' && dialect !== known)
        await memory.remember(dialect);
      if (!isWorthAnotherForm(answer)) return answer;
    }
    return answer;
  };
}

/** Too simple a question is asked at worst; one that was found to be understood is not asked in a stricter form. */
function ladderFrom(
  known: Dialect | undefined,
  outputSchema: ModelSettings['outputSchema'],
): readonly Dialect[] {
  if (outputSchema !== 'auto') return [outputSchema];
  return DIALECTS.slice(DIALECTS.indexOf(known ?? 'structured'));
}

function isWorthAnotherForm({ kind }: Answer<unknown>): boolean {
  return kind === 'rejected' || kind === 'invalid' || kind === 'empty';
}
