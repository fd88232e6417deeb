/**
 * Shows the children of `root` that hold every word, hides the others, and marks the words in those that are shown.
 * Answers how many are shown. No words: everything is shown.
 */
export function showMatching(root: HTMLElement, query: string): number {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const parts = [...root.children].filter((child) => child instanceof HTMLElement);
  const matching = parts.filter((part) =>
    words.every((word) => part.textContent?.toLowerCase().includes(word)),
  );
  for (const part of parts) part.hidden = !matching.includes(part);
  mark(matching.flatMap((part) => rangesIn(part, words)));
  return matching.length;
}

/** Without touching the page: the browser paints over the text. */
function mark(ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.set('found', new Highlight(...ranges));
}

function rangesIn(part: HTMLElement, words: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    for (const word of words) ranges.push(...rangesOf(node, word));
  }
  return ranges;
}

function rangesOf(node: Node, word: string): readonly Range[] {
  const text = (node.textContent ?? '').toLowerCase();
  const ranges: Range[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, Math.min(at + word.length, node.textContent?.length ?? 0));
    ranges.push(range);
  }
  return ranges;
}
