/** Why a sentence of a model is not shown. */
export type Flaw =
  | 'form'
  | 'markup'
  | 'link'
  | 'quote'
  | 'number'
  | 'language'
  | 'unknown-segment'
  | 'unknown-cue';
