/** From this factor on an estimate is worth a word. */
const FAR = 10;

/** How far the rows of a step are from their estimate, when that is far: "40 times more than estimated". */
export function misjudgement(estimated: number | null, rows: number | null): string | null {
  if (estimated === null || rows === null) return null;
  // Estimates are fractions, and nothing cannot be multiplied.
  const ratio = Math.max(1, rows) / Math.max(1, estimated);
  const times = Math.round(Math.max(ratio, 1 / ratio));
  return times < FAR ? null : `${times.toLocaleString('en')} times ${ratio > 1 ? 'more' : 'fewer'} than estimated`;
}
