const ENGLISH =
  words(`the of and to in a an is was were are for on at you your yours it its that this these those
  with most went than by from as or i will my me then if when after before not no while during but had have has be been
  there what which who where how first last next longer shorter only each every perhaps probably likely into out up
  open close stay stayed start rather one long several more other because about between of off kept keep took take`);

const OTHERS =
  words(`der die das den dem des und ist nicht ein eine einen mit auf für von zu sie ich wurde wurden waren
  durch nach oder wenn dann werde le la les des et est une dans pour pas que vous sur avec était étaient je si alors el
  los las con por para está fue era usted del lo una uno se su sus il gli che di non per sono stato è nella het een niet
  van voor dat zijn werd og ikke det som til av att och är inte jest nie się na do czy de du`);

const FEWEST_SHARE = 0.2;

/** Whether a sentence is English, as everything else on the page: by its letters and by its smallest words. */
export function isEnglish(text: string, fewest = 2): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.some((letter) => !/\p{Script=Latin}/u.test(letter))) return false;
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = said.filter((word) => ENGLISH.has(word)).length;
  const others = said.filter((word) => OTHERS.has(word) && !ENGLISH.has(word)).length;
  return english > others && english >= Math.max(fewest, FEWEST_SHARE * said.length);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
