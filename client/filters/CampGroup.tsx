import { usePoint } from '../state/pointed-value.ts';
import { useViewer } from '../state/viewer-context.ts';
import { isGrey } from '../style/camp-colours.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { HullsSwitch } from '../ui/HullsSwitch.tsx';
import { ReadingSwatch } from '../ui/ReadingSwatch.tsx';
import { CampSwatch } from '../ui/Swatch.tsx';
import { NO_CAMP_IN_WORDS, sharedGreyInWords, TORN_IN_WORDS, titleOfCamps } from '../wording/camps-in-words.ts';
import styles from './filters.module.css';

/** The camps of the window with their colours and numbers of members. Who is in one lights up; a click selects them. */
export function CampGroup() {
  const { styling, visibleGraph, findingCamps, selectAll } = useViewer();
  const { camps } = styling;
  const point = usePoint();
  const palette = PALETTES[useScheme()];
  if (camps === null) {
    return (
      <p className={styles.note} role="status">
        {findingCamps instanceof Error
          ? 'The camps could not be found.'
          : findingCamps === 'stopped'
            ? 'Finding the camps was stopped.'
            : 'Finding the camps …'}
      </p>
    );
  }
  const greys = camps.camps.filter(({ place }) => isGrey(place ?? palette.camps.length, palette)).length;
  return (
    <div className={styles.group}>
      <h3>{titleOfCamps(camps, visibleGraph.criteria)}</h3>
      <HullsSwitch />
      {(findingCamps === 'finding' || findingCamps === 'stopped') && (
        <p className={styles.note} role="status">
          {findingCamps === 'finding' ? 'Finding those of the new window …' : 'Finding those of the new window was stopped.'}
        </p>
      )}
      <ul>
        {camps.camps.map(({ id, name, members }, index) => (
          <li key={id} className={styles.row}>
            <button
              type="button"
              className={styles.value}
              title={`Select the ${members.size} of the camp of ${name}`}
              data-camp={id}
              onClick={() => selectAll([...members].map((member) => ({ kind: 'actor', id: member })))}
              onMouseEnter={() => point({ facet: 'camp', value: id })}
              onMouseLeave={() => point(null)}
              onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && point({ facet: 'camp', value: id })}
              onBlur={() => point(null)}
            >
              <CampSwatch camps={camps} index={index} />
              <span className={styles.label}>{name}</span>
              <span className={styles.count}>{members.size}</span>
            </button>
          </li>
        ))}
      </ul>
      {greys > 1 && <p className={styles.note}>{sharedGreyInWords(greys)}</p>}
      {camps.camps.length === 0 && <p className={styles.note}>No camps: nobody is tied to another by support in this window.</p>}
      <dl className={styles.key}>
        <div>
          <dt>
            <ReadingSwatch name="neither" />
          </dt>
          <dd>{NO_CAMP_IN_WORDS}</dd>
        </div>
        {camps.torn.includes(1) && (
          <div>
            <dt>
              <ReadingSwatch name="torn" />
            </dt>
            <dd>{TORN_IN_WORDS}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
