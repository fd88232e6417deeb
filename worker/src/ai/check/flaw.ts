/** Why a sentence of a model is not shown. */
export type Flaw =
  | 'form'
  | 'markup'
  | 'link'
  | 'quote'
  | 'amount'
  | 'judgement'
  | 'certain'
  | 'uncited'
  | 'language'
  | 'unknown-segment'
  | 'unknown-cue';
