/** As tokenizers do, near enough: words, digits and signs. */
export function countTokens(text: string): number {
  return text.match(/\p{L}{1,6}|\p{N}|[^\p{L}\p{N}\s]/gu)?.length ?? 0;
}
