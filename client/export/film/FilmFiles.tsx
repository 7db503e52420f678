import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../../../model/format-count.ts';
import { GRAINS, type Grain, periodRangeOf } from '../../../model/time/period.ts';
import { parseWindow } from '../../../model/time/window-text.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { usePicture } from '../../surface/use-picture.ts';
import { windowInWords } from '../../wording/date-in-words.ts';
import { ImageFailure } from '../image/failure.ts';
import { useCaption } from '../image/use-caption.ts';
import styles from './film.module.css';
import { framesOf, MOST_FRAMES, windowsOfFilm } from './film-windows.ts';
import { FILM_FORMATS, type FilmFormat, makeFilm } from './make-film.ts';

const GRAIN_NAMES: Readonly<Record<Grain, string>> = { year: 'Years', month: 'Months', day: 'Days' };
const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;
const FORMAT_NAMES: Readonly<Record<FilmFormat, readonly [name: string, use: string]>> = {
  webm: ['Film, WebM', 'for a talk or a page; browsers play it'],
  zip: ['Frames, ZIP', 'PNG files, numbered and named by their window: for editing'],
};

/** Downloads of a film: the window moves over the years as it does when they are played. */
export function FilmFiles() {
  const picture = usePicture();
  const { part, years, grain, visibleGraph } = useViewer();
  const { isPending, captionNow } = useCaption();
  const { window } = visibleGraph.criteria;
  const [from, setFrom] = useState(() => padded(years[0]?.year));
  const [to, setTo] = useState(() => padded(years.at(-1)?.year));
  const [step, setStep] = useState<Grain>(grain);
  const [seconds, setSeconds] = useState<number>(1);
  const [width, setWidth] = useState<number>(SIZES[0].width);
  const [made, setMade] = useState<number | null>(null);
  const [said, setSaid] = useState<{ readonly isFailure: boolean; readonly words: string } | null>(null);
  const stop = useRef<AbortController | null>(null);
  // A dialog that is closed makes no film.
  useEffect(() => () => stop.current?.abort(), []);

  const [first, last] = [parseWindow(from.trim()), parseWindow(to.trim())];
  // A span moves as it is by the step that it was made with; any other step shows one period after the other.
  const range = periodRangeOf(grain, window);
  const length = step === grain ? range.last - range.first + 1 : 1;
  const time = first === null || last === null ? null : { from: first, to: last, grain: step, length };
  const count = time === null ? 0 : framesOf(time);
  const problem = problemWith(first !== null && last !== null, count, step);
  const noVideo = whyNoVideo();

  const make = async (format: FilmFormat) => {
    if (time === null || problem !== null) return;
    const controller = new AbortController();
    stop.current = controller;
    setMade(0);
    setSaid(null);
    const size = SIZES.find((each) => each.width === width) ?? SIZES[0];
    try {
      const plan = { windows: windowsOfFilm(time), format, ...size, seconds };
      await makeFilm({ ...picture, subgraph: part.subgraph }, captionNow(), plan, controller.signal, setMade);
      setSaid({ isFailure: false, words: `${formatCount(count, 'frame')} made.` });
    } catch (error) {
      if (controller.signal.aborted) setSaid({ isFailure: false, words: 'Stopped. Nothing was saved.' });
      else setSaid({ isFailure: true, words: error instanceof ImageFailure ? error.message : `The film could not be made: ${error}` });
    } finally {
      stop.current = null;
      setMade(null);
    }
  };

  const isMaking = made !== null;
  return (
    <>
      <fieldset className={styles.film} disabled={isMaking} aria-label="The film">
        <TextInput size="xs" label="From" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput size="xs" label="To" value={to} onChange={(event) => setTo(event.currentTarget.value)} />
        <div>
          <span className={styles.caption}>Step</span>
          <SegmentedControl
            size="xs"
            disabled={isMaking}
            aria-label="Step of the film"
            value={step}
            onChange={(value) => setStep(GRAINS.find((name) => name === value) ?? 'year')}
            data={GRAINS.map((value) => ({ value, label: GRAIN_NAMES[value] }))}
          />
        </div>
        <NativeSelect
          size="xs"
          label="Each frame lasts"
          value={String(seconds)}
          onChange={(event) => setSeconds(Number(event.currentTarget.value))}
          data={SPEEDS.map((value) => ({ value: String(value), label: `${value} s` }))}
        />
        <NativeSelect
          size="xs"
          label="Size"
          value={String(width)}
          onChange={(event) => setWidth(Number(event.currentTarget.value))}
          data={SIZES.map((size) => ({ value: String(size.width), label: `${size.width} × ${size.height}` }))}
        />
      </fieldset>
      {problem === null ? (
        <p>
          {formatCount(count, 'frame')}, {lasting(count * seconds)}
          {length > 1 && time !== null ? `; each shows a span as now, ${windowInWords(windowsOfFilm(time)[0] ?? window)} first` : ''}.
        </p>
      ) : (
        <p role="alert">{problem}</p>
      )}
      {isMaking ? (
        <div className={styles.making}>
          <progress max={count} value={made} aria-label="Frames made" />
          <span role="status">
            Frame {Math.min(count, made + 1)} of {count}
          </span>
          <button type="button" className={styles.stop} onClick={() => stop.current?.abort()}>
            Stop
          </button>
          <span className={styles.hint}>Closing this stops it too.</span>
        </div>
      ) : (
        <ul>
          {FILM_FORMATS.map((format) => (
            <li key={format}>
              <button
                type="button"
                disabled={problem !== null || isPending || (format === 'webm' && noVideo !== null)}
                onClick={() => make(format)}
              >
                {FORMAT_NAMES[format][0]}
              </button>
              <span>{format === 'webm' && noVideo !== null ? noVideo : FORMAT_NAMES[format][1]}</span>
            </li>
          ))}
        </ul>
      )}
      {said !== null && <p role={said.isFailure ? 'alert' : 'status'}>{said.words}</p>}
    </>
  );
}

function padded(year: number | undefined): string {
  return year === undefined ? '' : String(year).padStart(4, '0');
}

function problemWith(isRead: boolean, count: number, step: Grain): string | null {
  if (!isRead) return 'Write From and To as 2008, 2008-06 or 2008-06-13.';
  if (count === 0) return 'There is no window between From and To: To has to be later, or the window shorter.';
  if (count > MOST_FRAMES) {
    const coarser = step === 'year' ? '' : ', or a longer step';
    return `That would be ${formatCount(count, 'frame')}, and a film has ${formatCount(MOST_FRAMES, 'frame')} at most. Choose a shorter time${coarser}.`;
  }
  return null;
}

/** Why this browser makes no video here, if it does not. */
function whyNoVideo(): string | null {
  if (typeof VideoEncoder === 'function') return null;
  if (!isSecureContext) return 'Browsers make video only on pages over https or from this machine. The frames work everywhere.';
  return 'This browser cannot make video (it has no WebCodecs). The frames work everywhere.';
}

/** Such as "18 seconds" or "2 min 20 s". */
function lasting(seconds: number): string {
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const rest = Math.round(seconds % 60);
  return `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}
