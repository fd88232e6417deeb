import { Formula, type FormulaId } from '@locked-in/ui';

/** One large number with what it means, what it was before (a line for each comparison), and how it is computed. */
export function Total(props: {
  readonly id: FormulaId;
  readonly name: string;
  readonly value: string;
  readonly detail: string;
  readonly before?: readonly string[] | undefined;
}) {
  return (
    <div class="total">
      <h2>{props.name}</h2>
      <p class="total-value number">{props.value.split(/(\d+(?:–\d+)?)/).map(toPiece)}</p>
      <p class="small">{props.detail}</p>
      {props.before?.map((line) => (
        <p key={line} class="small muted">
          {line}
        </p>
      ))}
      <Formula of={props.id} summary="Formula" />
    </div>
  );
}

/** Digits large, units small. */
function toPiece(text: string, index: number) {
  return /\d/.test(text) ? <b key={index}>{text}</b> : <span key={index}>{text}</span>;
}
