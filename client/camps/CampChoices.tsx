import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { CAMP_NUMBERS } from '../../model/camps/bad-cycle.ts';
import { WEIGHTING_NAMES } from '../../model/camps/weighting.ts';
import { useViewer } from '../state/viewer-context.ts';
import { NUMBER_WORDS, WEIGHT_WORDS } from '../wording/camp-choices-in-words.ts';
import styles from './camps.module.css';

/** How camps are found: how many there may be, and what a relation weighs, each with what it means. */
export function CampChoices() {
  const { values, setValues } = useViewer();
  const { number, weight } = values;
  const choices = (
    <div className={styles.choices}>
      <Choice
        label="How many camps"
        data={CAMP_NUMBERS.map((value) => ({ value, label: NUMBER_WORDS[value].name }))}
        value={number}
        says={NUMBER_WORDS[number].says}
        onChange={(chosen) => setValues({ number: CAMP_NUMBERS.find((each) => each === chosen) ?? null })}
      />
      <Choice
        label="What counts"
        data={WEIGHTING_NAMES.map((value) => ({ value, label: WEIGHT_WORDS[value].name }))}
        value={weight}
        says={WEIGHT_WORDS[weight].says}
        onChange={(chosen) => setValues({ weight: WEIGHTING_NAMES.find((each) => each === chosen) ?? null })}
      />
    </div>
  );
  return (
    <>
      <p className={styles.intro}>
        Bands are camps: actors who support each other and are hostile, if at all, to others. Lines are actors; a strong line with a dot is
        one that changed sides.
      </p>
      <details className={styles.how}>
        <summary>
          How camps are found: {NUMBER_WORDS[number].name.toLowerCase()}; {WEIGHT_WORDS[weight].name.toLowerCase()}
        </summary>
        {choices}
      </details>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly data: { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly says: string;
  readonly onChange: (value: string) => void;
}

function Choice({ label, data, value, says, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <NativeSelect
        id={id}
        size="xs"
        aria-describedby={`${id}-says`}
        data={data}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p id={`${id}-says`}>{says}</p>
    </div>
  );
}
