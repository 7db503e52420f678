import { Select, TextInput } from '@mantine/core';
import { PARAMETER_TYPES, type ParameterType } from '../../../model/library/parameter.ts';
import { type ParameterField, textOf } from '../../state/query-parameters.ts';
import { useQueryRun } from '../../state/query-run.ts';
import styles from '../../style/cypher.module.css';
import { ActorPicker } from '../../ui/ActorPicker.tsx';

const TYPE_NAMES: Readonly<Record<ParameterType, string>> = {
  string: 'text',
  integer: 'whole number',
  float: 'number',
  boolean: 'yes or no',
  list: 'list',
  actor: 'actor',
  source: 'source',
  year: 'year',
};

/** The types whose text is a number. */
const NUMBERS: readonly ParameterType[] = ['integer', 'float', 'year'];

const TYPES = PARAMETER_TYPES.map((value) => ({ value, label: TYPE_NAMES[value] }));

/** A field for each parameter in the text that is not bound. */
export function ParameterFields() {
  const { fields } = useQueryRun();
  return (
    <div className={styles.parameters}>
      {fields.map((field) => (
        <div key={field.name} className={styles.parameter}>
          <Value field={field} />
          {!field.isTypeKnown && <TypeOf field={field} />}
        </div>
      ))}
    </div>
  );
}

function Value({ field }: { readonly field: ParameterField }) {
  const { setParameterText, chooseParameter } = useQueryRun();
  const { name, type, choices, text, description, problem } = field;
  const label = `$${name}`;
  const choose = (next: string | null) => next !== null && chooseParameter(name, next);
  if (choices !== undefined || type === 'boolean') {
    const data = (choices ?? [true, false]).map((choice) => textOf(choice));
    return (
      <Select size="xs" label={label} description={description} data={data} value={text || null} placeholder="Choose" onChange={choose} />
    );
  }
  if (type === 'actor') return <ActorPicker label={label} description={description} value={text || undefined} onChange={choose} />;
  return (
    <TextInput
      size="xs"
      label={label}
      description={description}
      {...(type === 'list' && { placeholder: 'one; two' })}
      inputMode={NUMBERS.includes(type) ? 'decimal' : 'text'}
      value={text}
      error={text === '' ? false : problem}
      onChange={(event) => setParameterText(name, event.currentTarget.value)}
    />
  );
}

function TypeOf({ field: { name, type } }: { readonly field: ParameterField }) {
  const { setParameterType } = useQueryRun();
  return (
    <Select
      className={styles.type ?? ''}
      size="xs"
      aria-label={`Type of $${name}`}
      data={TYPES}
      value={type}
      allowDeselect={false}
      onChange={(value) => setParameterType(name, PARAMETER_TYPES.find((each) => each === value) ?? 'string')}
    />
  );
}
