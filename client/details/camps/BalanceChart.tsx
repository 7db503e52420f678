import type { CampHistoryAnswer } from '../../../model/camps/answer.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { yearOfWindow } from '../../graph/camps-of-actors.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { PALETTES } from '../../style/palette.ts';
import styles from '../../style/panel.module.css';
import { useScheme } from '../../style/scheme.ts';
import { balanceInWords, formatWeight } from '../../wording/camps-in-words.ts';

const WIDTH = 320;
const HEIGHT = 64;

/** The share of balanced triads by year as dots on a line, what does not fit as bars; a table says the same. */
export function BalanceChart({ years }: { readonly years: CampHistoryAnswer['years'] }) {
  const palette = PALETTES[useScheme()];
  const { visibleGraph, setWindow } = useViewer();
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined || first === last) return null;
  const chosen = yearOfWindow(visibleGraph.criteria.window);
  const step = WIDTH / years.length;
  const most = Math.max(1, ...years.map(({ frustration }) => frustration));
  const at = (index: number) => (index + 0.5) * step;
  const shares = years.map(({ triads: { balanced, total } }) => (total === 0 ? null : balanced / total));
  const y = (share: number) => HEIGHT * (1 - share);
  return (
    <section className={styles.section} data-balance>
      <h3>Balance by year</h3>
      <p className={styles.quiet}>
        Line: share of balanced triads, none to all. Bars: how much does not fit, at most {formatWeight(most)}.
      </p>
      <figure className={styles.spark}>
        <svg
          viewBox={`0 -5 ${WIDTH} ${HEIGHT + 10}`}
          role="img"
          aria-label={`Balance of each year, ${first} to ${last}; the table below says it`}
        >
          {years.map(({ year, frustration }, index) => (
            <g key={year}>
              {year === chosen && <rect className={styles.band} x={index * step} y={-5} width={step} height={HEIGHT + 10} rx={2} />}
              <rect
                x={index * step + step * 0.2}
                width={step * 0.6}
                y={HEIGHT - (frustration / most) * HEIGHT}
                height={(frustration / most) * HEIGHT}
                fill={palette.signs.hostile}
                opacity={0.45}
              />
            </g>
          ))}
          {shares.map((share, index) => {
            const before = shares[index - 1] ?? null;
            const { year } = years[index] ?? { year: index };
            return share === null ? null : (
              <g key={year} stroke={palette.signs.supportive} fill={palette.signs.supportive} strokeWidth={1.5}>
                {before !== null && <line x1={at(index - 1)} y1={y(before)} x2={at(index)} y2={y(share)} />}
                <circle cx={at(index)} cy={y(share)} r={2.4} stroke="none" />
              </g>
            );
          })}
          <line className={styles.axis} x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        </svg>
        <figcaption>
          <span>{first}</span>
          <span>{last}</span>
        </figcaption>
      </figure>
      <details className={styles.folded}>
        <summary>As a table</summary>
        <table className={styles.campTable}>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Balanced triads</th>
              <th scope="col">Does not fit</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, triads, frustration, exact, lowerBound, camps }) => (
              <tr key={year}>
                <th scope="row">
                  <button type="button" className={styles.link} onClick={() => setWindow(yearWindow(year))}>
                    {year}
                  </button>
                </th>
                <td>{balanceInWords(triads) ?? 'no triads'}</td>
                <td>
                  {camps.length === 0 ? 'no evidence' : formatWeight(frustration)}
                  {!exact && `, at least ${formatWeight(lowerBound)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
