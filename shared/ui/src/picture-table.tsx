import { pictureWordsIn } from './pictures/picture-words.ts';
import { Scrolled } from './scrolled.tsx';
import { useLocale } from './use-locale.ts';

/** The same numbers as the picture above it, in words and rows. The first cell of a row names it. */
export function PictureTable(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <details class="picture-table">
      <summary>{pictureWordsIn(useLocale()).table}</summary>
      <Scrolled class="picture-table-scroll" label={props.caption}>
        <table>
          <caption class="visually-hidden">{props.caption}</caption>
          <thead>
            <tr>
              {props.head.map((word) => (
                <th scope="col" key={word}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{props.rows.map(toRow)}</tbody>
        </table>
      </Scrolled>
    </details>
  );
}

function toRow([name, ...cells]: readonly string[], index: number) {
  return (
    <tr key={index}>
      <th scope="row">{name}</th>
      {cells.map((cell, column) => (
        <td key={column}>{cell}</td>
      ))}
    </tr>
  );
}
