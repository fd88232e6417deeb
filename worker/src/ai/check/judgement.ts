const TRAITS = `laz(?:y|ily|iness)|idle(?:ness|rs?)?|idly|sloth\\w*|undisciplined|(?:self )?disciplin\\w*|indisciplin\\w*|
  will ?power|weak(?:ness|ly)?(?: willed)?|spineless|careless\\w*|negligen\\w*|neglect\\w*|sloppy|sloppiness|slack\\w*|shirk\\w*|
  irresponsib\\w*|immatur\\w*|childish\\w*|infantile|stupid\\w*|dumb|fool\\w*|silly|silliness|idiot\\w*|moron\\w*|clueless|
  ignoran\\w*|incompeten\\w*|incapable|inept\\w*|useless\\w*|worthless\\w*|hopeless\\w*|pathetic\\w*|unmotivated|unproductive\\w*|
  unserious|unprofessional\\w*|unreliab\\w*|disorgani[sz]ed|scatter ?brained|chaotic|distractible|unfocuse?sed|inattentive\\w*|
  impulsiv\\w*|compulsiv\\w*|addict\\w*|obsess\\w*|greed\\w*|selfish\\w*|coward\\w*|quitter|loser|slob|procrastinat\\w*|
  indifferen\\w*|apath\\w*|stubborn\\w*|arrogan\\w*|dishonest\\w*|insincer\\w*|your (?:character|personality|nature|attitude|bad habits?)`;
const VERDICTS = `fail(?:ed|s|ing|ures?)?|wast(?:e|ed|es|ing|eful)|squander\\w*|blam\\w*|fault\\w*|guilt\\w*|sham(?:e|ed|eful|ing)|
  asham\\w*|embarrass\\w*|disappoint\\w*|disgrac\\w*|bad(?:ly)?|poor(?:ly)?|terrible|terribly|awful\\w*|dreadful\\w*|horrible|horribly|
  appalling\\w*|miserabl\\w*|mediocre|inexcusabl\\w*|unacceptabl\\w*|deplorabl\\w*|excuses?|inferior|a mess|pointless\\w*|
  wrong|wrongly|mistakes?|sinn?(?:ed|ful)?|gave up|giv(?:e|en|ing) (?:up|in)|gave in|caved|succumb\\w*|indulg\\w*|
  brilliant\\w*|genius|gifted|talented|diligen\\w*|hard ?working|impressive\\w*|heroic\\w*|virtuous|superb\\w*|excellent\\w*`;
const DEMANDS = `should|shouldn't|ought|must(?:n't)?|had better|have to|supposed to|need to try|try(?:ing)? harder|
  (?:not|never|didn't|don't|doesn't|wasn't|weren't) (?:really |even )?(?:trying|try|tried|care|cared|caring|bother\\w*|serious|committed|interested|ambitious|strong|capable|able|good|enough)|
  (?:couldn't|can't|cannot|could not) (?:be bothered|resist|control|concentrate|focus|help yourself|stop yourself|handle|manage|cope)|
  (?:lack\\w*|absence|want|without) (?:\\w+ ){0,2}(?:discipline|will|control|effort|motivation|ambition|commitment|care|character|seriousness|focus|concentration|attention|determination|interest|drive|ability|talent|intelligence)|
  (?:too|so) (?:weak|tired of working|easily|comfortable|soft|slow|dull|simple minded)|easily (?:distracted|bored|tempted|led)|
  self control|bored easily|no (?:discipline|will|control|effort|ambition|motivation|focus|character|self ?respect)`;

const JUDGEMENT = new RegExp(
  `\\b(?:${[TRAITS, VERDICTS, DEMANDS].map((list) => list.replaceAll(/\|\s+/g, '|').trim()).join('|')})\\b`,
  'i',
);

/** Whether a text says what somebody is like, is to blame for or ought to be. Pages may be blamed; people are not. */
export function isJudgement(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[-‐‑‒–—_*]/g, ' ')
    .replaceAll(/[’‘]/g, "'");
  return JUDGEMENT.test(plain) || JUDGEMENT.test(plain.replaceAll(/\b(\p{L}) (?=\p{L}\b)/gu, '$1'));
}
