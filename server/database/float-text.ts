const SHORTEST_PLAIN = 1e-3;
const LONGEST_PLAIN = 1e7;

/** A float as Neo4j prints it: always with a point, with an exponent where it is very small or large. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const magnitude = Math.abs(value);
  if (magnitude >= SHORTEST_PLAIN && magnitude < LONGEST_PLAIN) return withPoint(String(value));
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${withPoint(digits)}E${exponent.replace('+', '')}`;
}

function withPoint(digits: string): string {
  return digits.includes('.') ? digits : `${digits}.0`;
}
