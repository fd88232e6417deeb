import type { ExportedRow } from '@locked-in/contracts';

const encoder = new TextEncoder();
/** Pieces of a useful size: one line each would cost more than what stands in it. */
const PIECE_CHARACTERS = 32 * 1024;

/**
 * Rows as NDJSON: a line that says what this is, a line for each row, and last one that says how many there were. Where
 * that line is missing, the file is not whole.
 */
export async function* toLines(rows: AsyncIterable<ExportedRow>, at: Date): AsyncGenerator<Uint8Array> {
  let count = 0;
  let piece = line({ product: 'locked-in', format: 1, exportedAt: at.toISOString() });
  for await (const row of rows) {
    count += 1;
    piece += line(row);
    if (piece.length < PIECE_CHARACTERS) continue;
    yield encoder.encode(piece);
    piece = '';
  }
  yield encoder.encode(piece + line({ isComplete: true, rows: count }));
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
