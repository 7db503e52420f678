import { NativeSelect } from '@mantine/core';
import { useViewer } from '../state/viewer-context.ts';
import { NUMBER_WORDS, WEIGHT_WORDS } from '../wording/camps-in-words.ts';
import styles from './camp-choices.module.css';

/** How camps are found: how many there may be, and what a relation weighs, each with what it means. */
export function CampChoices() {
  const { values, setValues } = useViewer();
  const { number, weight } = values;
  return (
    <div className={styles.choices}>
      <Choice label="How many camps" words={NUMBER_WORDS} value={number} onChange={(number) => setValues({ number })} />
      <Choice label="What counts" words={WEIGHT_WORDS} value={weight} onChange={(weight) => setValues({ weight })} />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Value, { readonly name: string; readonly says: string }>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, words, value, onChange }: ChoiceProps<Value>) {
  const all = Object.keys(words) as Value[];
  return (
    <NativeSelect
      size="xs"
      label={label}
      description={words[value].says}
      inputWrapperOrder={['label', 'input', 'description']}
      data={all.map((each) => ({ value: each, label: words[each].name }))}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = all.find((each) => each === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
