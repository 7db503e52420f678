/**
 * The lines of Neo4j that run here: the one of long-term support and the calendar releases.
 * @typedef {'5.26' | '2025'} Line
 * @typedef {{ readonly release: string, readonly jarsMb: number, readonly oldestJava: number, readonly newestJava: number }} Release
 */

/** @type {Line} */
export const DEFAULT_LINE = '5.26';

/** @type {Readonly<Record<Line, Release>>} docker-compose.yml runs the default one too, and names the other */
export const RELEASES = {
  5.26: { release: '5.26.28', jarsMb: 118, oldestJava: 17, newestJava: Number.POSITIVE_INFINITY },
  2025: { release: '2025.10.1', jarsMb: 142, oldestJava: 21, newestJava: 25 },
};

/**
 * The line that somebody asks for by its name, or by a release of it.
 * @param {string} version such as `2025` or `5.26.28`
 * @returns {Line | undefined}
 */
export function lineOf(version) {
  if (version === '5' || version === '5.26' || version === RELEASES['5.26'].release) return '5.26';
  return version === '2025' || version === RELEASES['2025'].release ? '2025' : undefined;
}
