import { type KeyboardEvent, useRef, useState } from 'react';
import { yearWindow } from '../../model/time/window.ts';
import type { River } from '../graph/river/river.ts';
import type { YearScale } from '../graph/river/river-shapes.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { useViewer } from '../state/viewer-context.ts';
import { divisionInWords } from '../wording/camp-event-in-words.ts';
import styles from './camps.module.css';

interface Props {
  readonly river: River;
  readonly xOf: YearScale;
  /** Of the axis, and where it begins, in pixels. */
  readonly width: number;
  readonly left: number;
}

/** The years above the river, as buttons over their numbers: one goes to its year and shows its camps beside. They have one tab stop. */
export function RiverYears({ river, xOf, width, left }: Props) {
  const { visibleGraph, setValues } = useViewer();
  const row = useRef<HTMLFieldSetElement>(null);
  const [home, setHome] = useState<number | null>(null);
  const { from, to } = visibleGraph.criteria.window;
  const years = river.years.filter(({ year }) => xOf(year + 1) > 0 && xOf(year) < width);
  const isOpen = (year: number) => yearWindow(year).from === from && yearWindow(year).to === to;
  const [first] = years;
  const current = years.find(({ year }) => year === home) ?? years.find(({ year }) => isOpen(year)) ?? first;
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const key = keyOf(event, 'riverYear');
    if (key === undefined) return;
    event.preventDefault();
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: -years.length, End: years.length }[key];
    const next = Math.min(years.length - 1, Math.max(0, index + by));
    row.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <fieldset ref={row} className={styles.years} aria-label="Years">
      {years.map((each, index) => {
        const { year } = each;
        const [start, end] = [Math.max(0, xOf(year)), Math.min(width, xOf(year + 1))];
        const division = divisionInWords(each);
        return (
          <button
            key={year}
            type="button"
            tabIndex={each === current ? 0 : -1}
            aria-label={`Camps in ${year}`}
            aria-pressed={isOpen(year)}
            title={`Camps in ${year}${division === '' ? '' : `: ${division}`}`}
            data-river-year={year}
            style={{ left: left + start, width: end - start }}
            onFocus={() => setHome(year)}
            onKeyDown={(event) => onKeyDown(event, index)}
            // The camps stand beside where nothing is selected.
            onClick={() => setValues({ at: yearWindow(year), sel: [], path: [] })}
          />
        );
      })}
    </fieldset>
  );
}
