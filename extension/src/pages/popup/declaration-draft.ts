import { DEFAULT_POMODORO, type HoldPlan, type PomodoroSettings } from '@locked-in/domain';
import { readHoldSite } from '../../hold-address.ts';
import { isFields, recall, remember } from '../page-memory.ts';
import { type Declaration, EMPTY_DECLARATION, type LengthChoice } from './declaration.ts';

const LENGTHS: readonly LengthChoice[] = [25, 50, 'custom', 'pomodoro', 'open'];
const MOST_CYCLES = 12;

/** What was in the form before the popup was closed. The lengths of a plan's phases are always those of the options. */
export function recallDeclaration(pomodoro: PomodoroSettings = DEFAULT_POMODORO): Declaration {
  const empty = { ...EMPTY_DECLARATION, pomodoro };
  const draft = recall('declaration');
  if (!isFields(draft)) return empty;
  const { intent, customMinutes, forecast, cycles } = draft;
  return {
    intent: typeof intent === 'string' ? intent.slice(0, 200) : empty.intent,
    length: LENGTHS.find((one) => one === draft.length) ?? empty.length,
    customMinutes: typeof customMinutes === 'string' ? customMinutes : empty.customMinutes,
    pomodoro: isCycles(cycles) ? { ...pomodoro, cycles } : pomodoro,
    forecast: typeof forecast === 'number' ? forecast : undefined,
    hold: holdIn(draft.hold),
    goalId: typeof draft.goalId === 'string' ? draft.goalId : undefined,
  };
}

/** An empty form is no draft. */
export function rememberDeclaration(declaration: Declaration | undefined): void {
  const { intent, length, customMinutes, forecast, pomodoro, hold, goalId } =
    declaration ?? EMPTY_DECLARATION;
  const draft = { intent, length, customMinutes, forecast, cycles: pomodoro.cycles, hold, goalId };
  remember('declaration', intent === '' && hold === undefined ? undefined : draft);
}

function isCycles(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_CYCLES;
}

function holdIn(hold: unknown): HoldPlan | undefined {
  if (!isFields(hold) || (hold.mode !== 'block' && hold.mode !== 'allow')) return undefined;
  if (!Array.isArray(hold.sites)) return undefined;
  const sites = hold.sites.map((site) => (typeof site === 'string' ? readHoldSite(site) : undefined));
  return { mode: hold.mode, sites: sites.filter((site) => site !== undefined) };
}
