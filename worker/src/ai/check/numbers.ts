import type { Fact } from '../facts.ts';
import { hasVagueNumber, withDigits } from './number-words.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** Durations are given in milliseconds; `stepMs` is how finely the sentence says them. */
type Claim =
  | { readonly kind: 'duration'; readonly ms: number; readonly stepMs: number }
  | { readonly kind: 'share' | 'plain'; readonly value: number; readonly decimals: number };

/** Whether every number that a text says, in digits or in words, is one of the facts to the precision it is said in. */
export function numbersHold(text: string, facts: readonly Pick<Fact, 'kind' | 'value'>[]): boolean {
  if (/\p{N}/u.test(text.replaceAll(/[0-9]/g, '')) || hasVagueNumber(text)) return false;
  const claims = toClaims(withBothEnds(withDigits(text)));
  return claims?.every((claim) => facts.some((fact) => isSaid(claim, fact))) ?? false;
}

const NUMBER = '\\d+(?:\\.\\d+)?';
const HOURS = 'h|hrs?|hours?';
const MINUTES = 'm|mins?|minutes?';
const SECONDS = 's|secs?|seconds?';
const CLAIMS = new RegExp(
  [
    `(?<h>\\d+)[\\s-]*(?:${HOURS})(?:,? and|,)?\\s*(?<hm>\\d+)[\\s-]*(?:${MINUTES})\\b`,
    `(?<m>\\d+)[\\s-]*(?:${MINUTES})(?:,? and|,)?\\s*(?<ms>\\d+)[\\s-]*(?:${SECONDS})\\b`,
    `(?<time>${NUMBER})[\\s-]*(?<unit>${HOURS}|${MINUTES}|${SECONDS})\\b`,
    `(?<share>${NUMBER})\\s*(?:%|per ?cent\\b)`,
    `(?<plain>${NUMBER})`,
  ].join('|'),
  'gi',
);

const UNIT = `%|per ?cent\\b|(?:${HOURS}|${MINUTES}|${SECONDS})\\b`;
const RANGE = new RegExp(`(${NUMBER})(?: ?[-–] ?| to | and )(${NUMBER})\\s*(${UNIT})`, 'gi');

const PAIR = /(?<![-–.\w])(\d+)[-–](\d+)(?![-–\w]|\.\d)/g;

/** `40–50 min` says two durations, `67 to 83 %` two shares, `69–85` two numbers. */
function withBothEnds(text: string): string {
  return text.replaceAll(RANGE, '$1 $3 and $2 $3').replaceAll(PAIR, '$1 and $2');
}

/** Undefined when a digit is left that belongs to no number that could be checked, such as a clock time or a version. */
function toClaims(text: string): readonly Claim[] | undefined {
  const glued = /\d[:/.,'’]\d*[:/.,'’]?\d|\p{L}\d|[-−–+]\d|\d\p{L}/u;
  const rest = text.replaceAll(CLAIMS, ' ');
  if (/\d/.test(rest) || glued.test(text.replaceAll(/(\d)(h|m|min|s)\b/gi, '$1 ').replaceAll(/\d\.\d/g, '0')))
    return undefined;
  return [...text.matchAll(CLAIMS)].map(({ groups = {} }) => toClaim(groups));
}

function toClaim(groups: Readonly<Record<string, string | undefined>>): Claim {
  const { h, hm, m, ms, time, unit = '', share, plain = '' } = groups;
  if (h !== undefined && hm !== undefined)
    return { kind: 'duration', ms: (60 * Number(h) + Number(hm)) * MINUTE_MS, stepMs: MINUTE_MS };
  if (m !== undefined && ms !== undefined)
    return { kind: 'duration', ms: (60 * Number(m) + Number(ms)) * SECOND_MS, stepMs: SECOND_MS };
  if (time !== undefined) return toDuration(Number(time), unit.toLowerCase());
  const said = share ?? plain;
  const decimals = said.split('.')[1]?.length ?? 0;
  return { kind: share === undefined ? 'plain' : 'share', value: Number(said), decimals };
}

function toDuration(amount: number, unit: string): Claim {
  const unitMs = unit.startsWith('h') ? 60 * MINUTE_MS : unit.startsWith('m') ? MINUTE_MS : SECOND_MS;
  const ms = Math.round(amount * unitMs);
  return { kind: 'duration', ms, stepMs: ms % MINUTE_MS === 0 && unitMs > SECOND_MS ? MINUTE_MS : SECOND_MS };
}

function isSaid(claim: Claim, fact: Pick<Fact, 'kind' | 'value'>): boolean {
  if (claim.kind === 'duration') return fact.kind === 'duration' && isSaidDuration(claim, fact.value);
  if (claim.kind === 'share')
    return fact.kind === 'share' && rounded(100 * fact.value, claim.decimals) === claim.value;
  const isPlain = fact.kind === 'count' || fact.kind === 'points';
  return isPlain && rounded(fact.value, claim.decimals) === claim.value;
}

/** What is printed in seconds must not be said in minutes: 40 s is not 1 min. */
function isSaidDuration({ ms, stepMs }: { ms: number; stepMs: number }, valueMs: number): boolean {
  if (stepMs === MINUTE_MS && ms > 0 && Math.round(valueMs / SECOND_MS) < 60) return false;
  return Math.round(valueMs / stepMs) * stepMs === ms;
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
