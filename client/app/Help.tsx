import { Dialog } from '../ui/Dialog.tsx';
import { LineSwatch } from '../ui/Swatch.tsx';
import { VIEWS } from '../url/viewer-url.ts';
import { capital, STATE_NAMES } from '../wording/state-in-words.ts';
import styles from './shell.module.css';
import { VIEW_ENTRIES } from './views.ts';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/', 'Ctrl K'], 'Search'],
  [VIEWS.map((view) => VIEW_ENTRIES[view].key), VIEWS.map((view) => VIEW_ENTRIES[view].title).join(', ')],
  [['←', '→'], 'On the timeline: a year (month, day) back or on'],
  [['Page Up', 'Page Down'], 'On the timeline: further on or back'],
  [['Home', 'End'], 'On the timeline: its first and last year'],
  [['Space'], 'Play or pause'],
  [['C'], 'Compare two windows'],
  [['←', '→', '↑', '↓'], 'On the canvas: to the next actor in that direction'],
  [['Shift ←'], 'On the canvas: move the selected actor, which pins it'],
  [['M'], 'On the canvas: what can be done with the selected actor'],
  [['+', '−', '0'], 'Zoom in, zoom out, fit'],
  [['S', 'E'], 'Scenes, export'],
  [['Enter', 'Alt Enter'], 'Isolate a value of the legend, leave it out'],
  [['Shift Enter'], 'Isolate one more'],
  [['Ctrl Enter', 'Esc'], 'Run the query under the cursor, and stop it'],
  [['Ctrl Space', 'F8'], 'In a query: complete, go to the next problem'],
  [['Shift Alt F'], 'In a query: format'],
  [['Esc'], 'Select nothing'],
  [['Ctrl Z', 'Ctrl Shift Z'], 'Undo and redo, as the browser goes back and forward'],
  [['?'], 'This help'],
];

const MEANINGS = {
  attested: 'by its evidence it held on at least one day of the window',
  uncertain: 'its dates are too coarse to say whether it held in the window',
  presumed: 'its last evidence is older than the window, and nothing says that it ended',
} as const;

/** All the keys, and how to read the lines. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog label="Help" place="centre" onClose={onClose}>
      <div className={styles.help}>
        <h3>Lines</h3>
        <dl className={styles.lines}>
          <dt>
            <LineSwatch sign="supportive" state="attested" />
          </dt>
          <dd>Supportive: one line, with an arrow where it has a direction</dd>
          <dt>
            <LineSwatch sign="hostile" state="attested" />
          </dt>
          <dd>Hostile: a double line, with a bar where it has a direction</dd>
          <dt>
            <LineSwatch sign="neutral" state="attested" />
          </dt>
          <dd>Neutral: one thin line</dd>
          {(['attested', 'uncertain', 'presumed'] as const).map((state) => [
            <dt key={`${state} line`}>
              <LineSwatch sign="supportive" state={state} />
            </dt>,
            <dd key={state}>
              {capital(STATE_NAMES[state])}: {MEANINGS[state]}
            </dd>,
          ])}
        </dl>
        <h3>Keys</h3>
        <dl className={styles.keys}>
          {KEYS.map(([keys, does]) => [
            <dt key={`${does} keys`}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>,
            <dd key={does}>{does}</dd>,
          ])}
        </dl>
        <h3>Pointer</h3>
        <p>
          Click selects an actor or a relation, with Shift or Ctrl one more; two actors give their history. Double click brings an actor’s
          neighbours in. Drag an actor to pin it. Shift and drag draws a lasso. The right button opens a menu. In the legend, Alt-click
          leaves a value out.
        </p>
      </div>
    </Dialog>
  );
}
