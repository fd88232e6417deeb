const NUMBERS = `zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|
  seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|
  dozens?|scores? of|half|halves|halfway|thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|
  quarters?|once|twice|thrice|single|double[ds]?|triple[ds]?|couple|pairs?|percent|per cent|percentage|fraction`;
const SHARES = `several|few|fewer|fewest|many|most|mostly|majority|minority|all|every|everything|everywhere|each|both|
  none|nothing|nowhere|entire|entirely|whole|wholly|fully|completely|totally|throughout|almost|nearly|practically|
  virtually|mainly|largely|predominantly|primarily|chiefly|overwhelmingly|approximately|roughly|exclusively|solely|
  significant|significantly|substantial|substantially|considerable|considerably|enormous|huge|vast|tiny|minimal|
  much of|so much|too much|too many|as much|much time|lots?|plenty|loads|tons|bunch|handful|heaps?|bulk|remainder|rest of`;
const RATES = `always|never|ever|constantly|continually|continuously|permanently|repeatedly|often|frequently|usually|
  regularly|rarely|seldom|hardly|scarcely|barely|incessantly|endlessly|forever|again and again|over and over|non ?stop|
  straight through|without (?:a )?(?:pause|break|stopping|interruption)|uninterrupted|at no (?:time|point)|time and again`;
const TIMES = `hours?|minutes?|seconds|a second|days?|weeks?|months?|years?|ages|midnight|noon|midday|o.?clock|
  (?:for|a) (?:long|short|little) (?:time|while)|for long|for a while`;
const COMPARED = `(?:more|less|longer|shorter|faster|slower|better|worse) (?:than|often|time|and)|
  twofold|times (?:as|more|less)|increas\\w+|decreas\\w+|at least|at most|up to|average|median`;

const ROMAN = /\b[IVX]{2,}\b/;
const AMOUNT = toPattern(NUMBERS, SHARES, RATES, TIMES, COMPARED);
/** `one` of something that is counted; "the next one" counts nothing. */
const COUNTED_ONE =
  /\bone (?:single |short |long |off-task )?(?:hours?|minutes?|seconds?|times?|visits?|stays?|switch|percent|distractions?|sites?|pages?|sessions?|stretch|points?|breaks?|tabs?|of)\b/i;
const CLAIMED = toPattern(
  `only|merely|immediately|instantly|at once|right away|straight away`,
  `(?:long|short|brief|quick|prolonged|extended|small|large|big|good|great|better|fair) (?:time|while|stays?|stretch|stretches|visits?|
  spells?|detours?|stops?|runs?|periods?|blocks?|parts?|deal|share|chunks?|portions?|number)`,
);
/** What a plan may call all others: it says what to do, not what was. */
const OTHERS = /\b(?:all|every|each) (?:of )?(?:the |my )?(?:others?|open|unrelated|remaining)\b/gi;

/** Whether a text says how much, how many or how often, in digits, in words or vaguely. */
export function hasAmount(text: string): boolean {
  const plain = toPlain(text);
  return /[\p{N}%‰∞]/u.test(plain) || [AMOUNT, COUNTED_ONE, ROMAN].some((said) => said.test(plain));
}

/** The same for what is said to have been, where even "long" or "only" is a measure. */
export function claimsAmount(text: string): boolean {
  return hasAmount(text) || CLAIMED.test(toPlain(text));
}

/** The same for what is to be done. */
export function plansAmount(text: string): boolean {
  return hasAmount(text.replaceAll(OTHERS, 'others'));
}

/** `Non-stop` and `non stop` are one. */
function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[-‐‑‒–—]/g, ' ')
    .replaceAll(/[’]/g, "'");
}

function toPattern(...lists: readonly string[]): RegExp {
  const words = lists.map((list) => list.replaceAll(/\|\s+/g, '|').trim());
  return new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');
}
