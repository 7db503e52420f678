import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';
import type { Command } from '../state/commands/command.ts';
import panel from '../style/panel.module.css';
import { Dialog } from '../ui/Dialog.tsx';
import { LineSwatch } from '../ui/Swatch.tsx';
import { capitalize, stateName } from '../wording/state-in-words.ts';
import { helpLines } from './help-lines.ts';
import styles from './shell.module.css';

interface Props {
  readonly onClose: () => void;
  /** All that can be done on the page. */
  readonly commands: readonly Command[];
}

/** All the keys, and how to read the lines. */
export function Help({ onClose, commands }: Props) {
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
          {VISIBLE_STATES.map((state) => [
            <dt key={`${state} line`}>
              <LineSwatch sign="supportive" state={state} />
            </dt>,
            <dd key={state}>
              {capitalize(stateName(state))}: {STATE_WORDS[state].meaning}
            </dd>,
          ])}
        </dl>
        <p>Attested does not mean confirmed: what is only alleged is attested too, and is marked as alleged.</p>
        <h3>River of camps</h3>
        <dl className={styles.keys}>
          <dt>Band</dt>
          <dd>
            A camp, as high as it has members that are drawn. It is called after a member in each year, and keeps its colour when its name
            changes
          </dd>
          <dt>Line</dt>
          <dd>An actor: double in years in which it is torn, dotted where nothing is seen of it, or no relation explains where it is</dd>
          <dt>Strong line, dot</dt>
          <dd>It changed sides, with evidence; faint where it only passes through a band, double if it is torn in that year</dd>
          <dt>Ring, bar</dt>
          <dd>It joined a camp from none; it left its camp for none</dd>
          <dt>Diamond</dt>
          <dd>A camp formed, split, merged or dissolved</dd>
          <dt>1 of 3</dt>
          <dd>The year has three equally good divisions, of which one is drawn; ≈ where there is no room to say so</dd>
        </dl>
        <h3>Keys</h3>
        <dl className={styles.keys}>
          {helpLines(commands).map(({ keys, does }) => [
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
          leaves a value out. On the timeline the wheel or two fingers zoom, a click with Shift compares, and a click on the date lets you
          write another.
        </p>
        <h3>Licence</h3>
        <p>
          Entente is licensed under Apache-2.0. The packages and the font that it contains are named, with their licences, in its{' '}
          <a className={panel.link} href="/third-party-notices.txt" target="_blank" rel="noreferrer">
            third-party notices
          </a>
          .
        </p>
      </div>
    </Dialog>
  );
}
