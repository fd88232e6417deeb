import type { Slot } from './slot.ts';

export type Evidence = { readonly text: string; readonly segments: readonly number[] };

const MOST_SLOTS = 4;
const OPENING = /^(?:you (?:had|spent)|there (?:was|were)|the session had|this session had)$/;
const JOINT = /^(?:,|and|, and|but|, but|with|, with|beside|against)$/;

/**
 * The sentence that slots make, or nothing where it is not one of the grammar's:
 *
 *     You had | You spent | There was | There were | The session had | This session had
 *     {slot} ( , | and | but | with | beside | against {slot} ) …   one to four slots, each once
 *
 * No other word can stand in it, so nothing untrue can: a slot is true by itself, and no joint says how two belong
 * together. "You spent" takes only what can be spent.
 */
export function readEvidence(template: string, slots: readonly Slot[]): Evidence | undefined {
  const { words, names } = toParts(template);
  const [opening = '', ...joints] = words.slice(0, -1);
  const named = names.flatMap((name) => slots.find((slot) => slot.name.toLowerCase() === name) ?? []);
  const isWhole = named.length === names.length && new Set(names).size === names.length;
  if (!isWhole || names.length === 0 || names.length > MOST_SLOTS) return undefined;
  if (!OPENING.test(opening) || !joints.every((joint) => JOINT.test(joint))) return undefined;
  if (!/^\.?$/.test(words.at(-1) ?? '')) return undefined;
  if (opening === 'you spent' && !named.every(({ isSpent }) => isSpent)) return undefined;
  const begin = opening.charAt(0).toUpperCase() + opening.slice(1);
  const said = named.map(({ says }, index) => `${index === 0 ? begin : joints[index - 1]} ${says}`);
  return { text: `${said.join(' ').replaceAll(' ,', ',')}.`, segments: rested(named) };
}

/** `You had {a} and {b}.` is the words `you had`, `and`, `.` around the names `a`, `b`. */
function toParts(template: string): { readonly words: readonly string[]; readonly names: readonly string[] } {
  const parts = template.trim().toLowerCase().split(/[{}]/);
  return {
    words: parts.filter((_, index) => index % 2 === 0).map((words) => words.trim().replaceAll(/\s+/g, ' ')),
    names: parts.filter((_, index) => index % 2 === 1).map((name) => name.trim()),
  };
}

function rested(slots: readonly Slot[]): readonly number[] {
  return [...new Set(slots.flatMap(({ segments }) => segments))].toSorted((a, b) => a - b);
}
