/**
 * Spearman's ρ, −1 … 1: Pearson's correlation of the ranks, equal values sharing the mean of their ranks. Undefined
 * below 3 pairs, or when one side never varies.
 */
export function toRankCorrelation(pairs: readonly (readonly [number, number])[]): number | undefined {
  if (pairs.length < 3) return undefined;
  const first = centred(ranksOf(pairs.map(([value]) => value)));
  const second = centred(ranksOf(pairs.map(([, value]) => value)));
  const spread = Math.sqrt(dot(first, first) * dot(second, second));
  return spread === 0 ? undefined : Math.max(-1, Math.min(1, dot(first, second) / spread));
}

function ranksOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

function centred(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function dot(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, value, index) => sum + value * (second[index] ?? 0), 0);
}
