import { foldCase } from './fold-case.ts';

/**
 * The words of a text that can carry meaning: at least three letters (two in Chinese, Japanese and Korean),
 * no stop-words of English or German, upper and lower case alike, `ß` like `ss`.
 */
export function wordsOf(text: string): ReadonlySet<string> {
  const runs = foldCase(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(runs.flatMap(toWords).filter(carriesMeaning));
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const SPACED = /^[[\p{L}&&[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]]\d]+$/v;

/** Scripts that write no spaces are cut by dictionary. It is slow, and where spaces are written it cuts nothing. */
function toWords(run: string): readonly string[] {
  if (SPACED.test(run)) return [run];
  return Array.from(SEGMENTER.segment(run), ({ segment }) => segment);
}

function carriesMeaning(word: string): boolean {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  return letters >= (CJK.test(word) ? 2 : 3) && !STOP_WORDS.has(word);
}

const STOP_WORDS: ReadonlySet<string> = new Set(
  `the and for with from into onto over about this that these those then than are was were been being
  has have had not but you your our their his her its out off all any can will would should could
  get got let use one two new now how what why when where who which some more most www com
  der die das den dem des ein eine einen einem einer eines und oder aber mit von vom zum zur bei
  aus auf für über unter ist sind war waren sein haben hat wird werden nicht ich wir ihr sie mein
  meine dein unser auch noch nur wie was wer warum wann als bis dann dass kann soll alle mehr`.split(/\s+/),
);
