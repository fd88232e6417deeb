/** Two spellings that differ only in case, width or composition become the same. */
export function foldCase(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase();
}
