/** A smaller factor is not mentioned. */
const FAR = 10;

/** How far the rows of a step are from the estimate, if that is far: "40 times more than estimated". */
export function estimateError(estimated: number | null, rows: number | null): string | null {
  if (estimated === null || rows === null) return null;
  // Estimates may be fractions, and neither side may be 0.
  const ratio = Math.max(1, rows) / Math.max(1, estimated);
  const times = Math.round(Math.max(ratio, 1 / ratio));
  return times < FAR ? null : `${times.toLocaleString('en')} times ${ratio > 1 ? 'more' : 'fewer'} than estimated`;
}
