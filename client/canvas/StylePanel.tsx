import { CloseButton, NativeSelect } from '@mantine/core';
import { formatCount } from '../../model/format-count.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { useViewer } from '../state/viewer-context.ts';
import { HullsSwitch } from '../ui/HullsSwitch.tsx';
import { COLOURINGS, SIZES, WIDTHS } from '../url/viewer-url.ts';
import { COLOURING_NAMES, SIZE_NAMES, WIDTH_NAMES } from '../wording/styling-in-words.ts';
import styles from './style-panel.module.css';

/** Chooses by which rule actors and lines are drawn. Each choice is a step that can be undone. */
export function StylePanel({ onClose }: { readonly onClose: () => void }) {
  const { values, setValues } = useViewer();
  const { size, colour, width } = values;
  return (
    <section
      className={styles.panel}
      aria-label="Style"
      onKeyDown={(event) => {
        if (keyOf(event, 'close') === undefined) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2>Style</h2>
        <CloseButton size="sm" aria-label="Close the style" onClick={onClose} />
      </div>
      <Choice label="Actor size" names={SIZE_NAMES} all={SIZES} value={size} onChange={(size) => setValues({ size })} />
      <Choice label="Actor colour" names={COLOURING_NAMES} all={COLOURINGS} value={colour} onChange={(colour) => setValues({ colour })} />
      <Choice label="Line width" names={WIDTH_NAMES} all={WIDTHS} value={width} onChange={(width) => setValues({ width })} />
      <CampNote />
      <Note />
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly all: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, all, names, value, onChange }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      className={styles.choice ?? ''}
      size="xs"
      label={label}
      data={all.map((each) => ({ value: each, label: names[each] }))}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = all.find((each) => each === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

/** What the colours of camps follow, and whether they are there. */
function CampNote() {
  const { values, findingCamps } = useViewer();
  if (values.colour !== 'camp') return null;
  if (findingCamps instanceof Error) return <p role="alert">The camps could not be found. {findingCamps.message}</p>;
  if (findingCamps === 'stopped') return <p role="status">Finding the camps was stopped: actors keep the colours they had.</p>;
  if (findingCamps === 'finding') return <p role="status">Finding the camps … until then actors keep the colours they had.</p>;
  return (
    <>
      <HullsSwitch />
      <p>Camps follow the window and the filters; a camp has one colour in all years.</p>
    </>
  );
}

/** On what the sizes rest, or why they are not there. */
function Note() {
  const { unionGraph, betweenness, values } = useViewer();
  if (betweenness === 'counting') return <p role="status">Computing betweenness … until then all actors are drawn alike.</p>;
  if (betweenness === 'too-large') {
    const { actors, relations } = unionGraph;
    return (
      <p role="status">
        The betweenness of {formatCount(actors.length, 'actor')} with {formatCount(relations.length, 'relation')} takes too long to compute
        here: all actors are drawn alike.
      </p>
    );
  }
  if (betweenness !== '') return <p role="alert">Betweenness could not be computed. {betweenness.message}</p>;
  if (values.size === 'relations') return <p>Sizes follow the window and the filters.</p>;
  if (values.size === 'none') return null;
  return <p>Counted in all years, whatever the window and the filters: an actor keeps its size from year to year.</p>;
}
