const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const UNIT = UNITS.slice(1, 10).join('|');

/** What is said to be counted: before these, `one` is a number and not a pronoun. */
const COUNTED =
  'hours?|minutes?|seconds?|times?|visits?|stays?|switch|switches|percent|distractions?|sites?|pages?|sessions?|stretch|stretches|points?|breaks?|tabs?';

/** Numbers without digits that no measure prints: whoever says them computes. */
const VAGUE =
  /\b(half|halves|quarters?|(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?|twice|thrice|double[ds]?|triple[ds]?|dozens?|scores? of|hundreds?|thousands?|millions?)\b/i;
const ROMAN = /\b[IVX]{2,}\b/;
/** No measure is counted in these, and none is a multiple of another. */
const UNMEASURED = /\d[\s-]*(?:(?:day|night|week|month|year)s?|k|times (?:as|more|less|longer|shorter))\b/i;

export function hasVagueNumber(text: string): boolean {
  return VAGUE.test(text) || ROMAN.test(text) || UNMEASURED.test(withDigits(text));
}

/** `twenty-five minutes` becomes `25 minutes`, so that what is said in words is checked like what is said in digits. */
export function withDigits(text: string): string {
  return text
    .replaceAll(TENS_PATTERN, (_, tens: string, unit: string | undefined) =>
      String(toTens(tens) + toUnit(unit)),
    )
    .replaceAll(UNITS_PATTERN, (word) => String(UNITS.indexOf(word.toLowerCase())))
    .replaceAll(ONE_PATTERN, '1')
    .replaceAll(AN_HOUR_PATTERN, '1 $1');
}

const TENS_PATTERN = new RegExp(`\\b(${TENS.join('|')})(?:[- ](${UNIT}))?\\b`, 'gi');
const UNITS_PATTERN = new RegExp(`\\b(${UNITS.filter((word) => word !== 'one').join('|')})\\b`, 'gi');
const ONE_PATTERN = new RegExp(`\\bone(?=[ -](?:single |short |long |off-task )?(?:${COUNTED})\\b)`, 'gi');
/** An hour that passed; not the one of "20 changes an hour". */
const AN_HOUR_PATTERN =
  /(?<!\d \p{L}+ )\b(?:an?|the|another) (?:(?:full|whole|entire|good|solid) )?(hour|minute)\b/giu;

function toTens(word: string): number {
  return 10 * (TENS.indexOf(word.toLowerCase()) + 2);
}

function toUnit(word: string | undefined): number {
  return word === undefined ? 0 : UNITS.indexOf(word.toLowerCase());
}
