import { isFields, recall, remember } from '../page-memory.ts';
import { type Declaration, EMPTY_DECLARATION, type LengthChoice } from './declaration.ts';

const LENGTHS: readonly LengthChoice[] = [25, 50, 'custom', 'pomodoro', 'open'];

/** What was typed before the popup was closed. What is held is chosen anew, because it follows the last sessions. */
export function recallDeclaration(): Partial<Declaration> {
  const draft = recall('declaration');
  if (!isFields(draft)) return {};
  const { intent, customMinutes, forecast } = draft;
  const length = LENGTHS.find((one) => one === draft.length);
  return {
    ...(typeof intent === 'string' && { intent: intent.slice(0, 200) }),
    ...(typeof customMinutes === 'string' && { customMinutes }),
    ...(typeof forecast === 'number' && { forecast }),
    ...(length !== undefined && { length }),
  };
}

/** An empty form is no draft. */
export function rememberDeclaration(declaration: Declaration | undefined): void {
  const { intent, length, customMinutes, forecast } = declaration ?? EMPTY_DECLARATION;
  remember('declaration', intent === '' ? undefined : { intent, length, customMinutes, forecast });
}
