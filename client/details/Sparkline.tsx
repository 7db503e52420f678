import { periodRangeOf } from '../../model/time/period.ts';
import type { TimelineYear } from '../../model/timeline.ts';
import { barSegmentsOf, barStatesOf, heightsOf } from '../graph/bars.ts';
import { useViewer } from '../state/viewer-context.ts';
import { barFill } from '../style/bar-fill.ts';
import { blend, PALETTES } from '../style/palette.ts';
import styles from '../style/panel.module.css';
import { useScheme } from '../style/scheme.ts';

const WIDTH = 320;
const HEIGHT = 40;

/** The relations of one actor over the years, as the timeline draws those of all. */
export function Sparkline({ years }: { readonly years: readonly TimelineYear[] }) {
  const palette = PALETTES[useScheme()];
  const { visibleGraph } = useViewer();
  const { window } = visibleGraph.criteria;
  const states = barStatesOf(visibleGraph.criteria);
  const range = periodRangeOf('year', window);
  const heights = heightsOf(years, states);
  const unit = Math.min(6, HEIGHT / Math.max(1, heights.above + heights.below));
  const line = heights.above * unit;
  const height = line + heights.below * unit;
  const step = WIDTH / Math.max(1, years.length);
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  return (
    <figure className={styles.spark}>
      <svg viewBox={`0 -4 ${WIDTH} ${height + 8}`} role="img" aria-label={`Relations of each year, ${first} to ${last}`}>
        {years.map((year, index) => (
          <g key={year.year}>
            {year.year >= range.first && year.year <= range.last && (
              <rect className={styles.band} x={index * step} y={-4} width={step} height={height + 8} rx={2} />
            )}
            {barSegmentsOf(year, states).map(({ sign, state, side, base, count }) => (
              <rect
                key={`${sign} ${state}`}
                x={index * step + step * 0.15}
                width={step * 0.7}
                y={side === 'above' ? line - (base + count) * unit : line + base * unit}
                height={count * unit}
                {...barFill(state, palette.signs[sign], palette, blend(palette.signs[sign], palette.background, 0.4))}
              />
            ))}
          </g>
        ))}
        <line className={styles.axis} x1={0} x2={WIDTH} y1={line} y2={line} />
      </svg>
      <figcaption>
        <span>{first}</span>
        <span>{last}</span>
      </figcaption>
    </figure>
  );
}
