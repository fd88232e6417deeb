import type { Flaw } from './flaw.ts';
import { isJudgement } from './judgement.ts';
import { isEnglish } from './language.ts';

export type ProseBasis = {
  /** The names it may say, though they look like addresses. */
  readonly sites: readonly string[];
  /** The person's own words, whose numbers are names: "chapter 2". */
  readonly intent: string;
  /** Titles of pages, which strangers wrote: their wording is not to be repeated. */
  readonly titles: readonly string[];
  /** Whether it says how much: code alone does. */
  readonly hasAmount: (text: string) => boolean;
};

const SHORTEST = 15;
const LONGEST = 320;
const QUOTED_WORDS = 4;

/** What is wrong with one sentence of a model, whoever it imitates; undefined when it may be shown. */
export function flawOf(text: string, basis: ProseBasis): Flaw | undefined {
  if (text.length > LONGEST) return 'form';
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u.test(text)) return 'markup';
  const masked = withoutNames(text, basis);
  if (isLink(masked)) return 'link';
  if (/[<>[\]{}|`*_#~^=\\@$&]|\/\/|--|\p{Extended_Pictographic}/u.test(masked)) return 'markup';
  if (!isOneSentence(masked)) return 'form';
  if (isQuote(text, basis)) return 'quote';
  if (!isEnglish(masked)) return 'language';
  if (basis.hasAmount(masked)) return 'amount';
  return isJudgement(masked) ? 'judgement' : undefined;
}

/** Sites become a word, and numbers that stand in the intent behind their word, as in "chapter 2", go. */
export function withoutNames(text: string, { sites, intent }: Pick<ProseBasis, 'sites' | 'intent'>): string {
  const longestFirst = sites.toSorted((a, b) => b.length - a.length);
  const named = longestFirst.reduce((rest, site) => rest.replaceAll(wholeName(site), 'Site'), text);
  const pairs = intent.match(/\p{L}{2,} \d+(?![\d.,:%])/gu) ?? [];
  return pairs.reduce(
    (rest, pair) => rest.replaceAll(wholeName(pair), (said) => said.replace(/ \d+$/, '')),
    named,
  );
}

function wholeName(name: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}./:@-])${escaped(name)}(?![\\p{L}\\p{N}/:@-]|\\.[\\p{L}\\p{N}])`,
    'giu',
  );
}

function isLink(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/[。・]/g, '.');
  return /:\/\/|\bwww\b|\p{L} dot \p{L}|\b(?:mailto|javascript|data|file|tel|tg|http|https):|[\p{L}\p{N}-]+\.[\p{L}]{2,}|@/iu.test(
    plain,
  );
}

function isOneSentence(text: string): boolean {
  if (text.length < SHORTEST || text !== text.trim()) return false;
  return /^[\p{Lu}\p{N}]/u.test(text) && /[^.!?…]\.$/u.test(text) && !/[.!?…;:]["”’)]?\s/u.test(text);
}

/** Four words in a row as they stand in a title, and not in the person's own intent: somebody else speaks. */
function isQuote(text: string, { titles, intent }: ProseBasis): boolean {
  const [runs, own] = [new Set(titles.flatMap(runsOf)), new Set(runsOf(intent))];
  return runsOf(text).some((run) => runs.has(run) && !own.has(run));
}

function runsOf(text: string): readonly string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(QUOTED_WORDS - 1).map((_, index) => words.slice(index, index + QUOTED_WORDS).join(' '));
}

/** `RegExp.escape`, which the types do not know yet. */
function escaped(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
