import { useMemo } from 'react';
import { MARK_PATHS } from '../graph/river/mark-paths.ts';
import type { River } from '../graph/river/river.ts';
import type { ThreadShape } from '../graph/river/river-shapes.ts';
import { bandLook, campPlaces, isGrey } from '../style/camp-colours.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { greyInWords, TORN_LINE_IN_WORDS, TORN_TURN_IN_WORDS } from '../wording/camps-in-words.ts';
import { BandFill } from './BandFill.tsx';
import styles from './camps.module.css';
import { TornLine } from './TornLine.tsx';

/** What the marks of the river mean, and what is said below a year. */
export function MarkKey({ river }: { readonly river: River }) {
  const hasTorn = [...river.stays.values()].flat().some(({ torn }) => torn.size > 0);
  const hasDivisions = river.years.some(({ exact, optima }) => !exact || optima === null || optima > 1);
  return (
    <ul className={`${styles.key} ${styles.marks}`} aria-label="What the marks mean">
      {(['switched', 'joined', 'left', 'camp'] as const).map((mark) => (
        <li key={mark}>
          <svg width={12} height={12} viewBox="-6 -6 12 12" aria-hidden="true">
            <path className={styles.mark} data-mark={mark} d={MARK_PATHS[mark]} />
          </svg>
          {MARK_WORDS[mark]}
        </li>
      ))}
      {hasTorn && (
        <li>
          <Line form="torn" />
          {TORN_LINE_IN_WORDS}
        </li>
      )}
      {hasDivisions && (
        <li>
          <span>1 of 3, ≈</span>the year has several equally good divisions, or the best is not proven
        </li>
      )}
    </ul>
  );
}

/** What the lines of the river mean, and its grey. */
export function RiverKey({ river }: { readonly river: River }) {
  const palette = PALETTES[useScheme()];
  const places = useMemo(() => campPlaces(river), [river]);
  const drawn = new Set(river.layout.bands.map(({ camp }) => camp));
  const greys = [...places].filter(([camp, place]) => drawn.has(camp) && isGrey(place, palette)).length;
  return (
    <ul className={styles.key} aria-label="What the river shows">
      <li>
        <Line form="turned" />
        changed sides, with evidence
      </li>
      <li>
        <Line form="turned later" />
        changed sides over years in which nothing is seen
      </li>
      {[...river.tornTurns].some(({ kind }) => kind === 'switched') && (
        <li>
          <Line form="turned torn" />
          {TORN_TURN_IN_WORDS}
        </li>
      )}
      <li>
        <Line form="carried" />
        went with its camp, joined or left one
      </li>
      <li>
        <Line form="open" />
        no evidence of a turn
      </li>
      {greys > 0 && (
        <li>
          <svg width={28} height={14} aria-hidden="true">
            <BandFill path="M0 0H28V14H0Z" look={bandLook(palette.camps.length, palette)} />
          </svg>
          {greyInWords(greys)}
        </li>
      )}
    </ul>
  );
}

const MARK_WORDS = {
  switched: 'changed sides',
  joined: 'joined a camp',
  left: 'left its camp',
  camp: 'a camp formed, split, merged or dissolved',
} as const;

function Line({ form }: Pick<ThreadShape, 'form'>) {
  return (
    <svg width={28} height={12} aria-hidden="true">
      {form === 'torn' ? (
        <TornLine path="M1 6H27" form={form} fill="var(--canvas)" />
      ) : form === 'turned torn' ? (
        <TornLine path="M1 9C14 9 14 3 27 3" form={form} fill="var(--canvas)" />
      ) : (
        <path className={styles.line} data-form={form} d="M1 9C14 9 14 3 27 3" />
      )}
    </svg>
  );
}
