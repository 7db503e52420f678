import { Select, Switch, TextInput } from '@mantine/core';
import { PARAMETER_TYPES, type ParameterType } from '../../../model/library/parameter.ts';
import { useSourceTitles } from '../../data/queries.ts';
import { type ParameterField, textOf } from '../../state/query-parameters.ts';
import { useQueryRun } from '../../state/query-run.ts';
import styles from '../../style/cypher.module.css';
import { ActorPicker } from '../../ui/ActorPicker.tsx';
import { choiceInWords, parameterLabel } from '../../wording/parameter-in-words.ts';

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

/** How many sources are offered at once. */
const MOST_SOURCES = 30;

interface Props {
  /** Whether the names in the statement are told beside the words: where the statement is seen. */
  readonly isNamed?: boolean;
}

/** A field for each parameter in the text that is not bound, called by what its question says that it is. */
export function ParameterFields({ isNamed = false }: Props) {
  const { fields } = useQueryRun();
  return (
    <div className={styles.parameters}>
      {fields.map((field) => (
        <div key={field.name} className={styles.parameter}>
          <Value field={field} name={isNamed && field.description !== undefined ? `$${field.name}` : undefined} />
          {!field.isTypeKnown && <TypeOf field={field} />}
        </div>
      ))}
    </div>
  );
}

interface ValueProps {
  readonly field: ParameterField;
  /** The name in the statement, where it is told beside the words. */
  readonly name: string | undefined;
}

function Value({ field, name }: ValueProps) {
  const { setParameterText, chooseParameter } = useQueryRun();
  const { type, choices, text, problem, isTypeKnown } = field;
  const shared = { size: 'xs', label: parameterLabel(field), description: name } as const;
  const choose = (next: string | null) => next !== null && chooseParameter(field.name, next);
  if (type === 'list' && choices !== undefined) {
    return (
      <Switch.Group {...shared} value={Array.isArray(field.value) ? field.value.map(String) : []} onChange={(all) => choose(textOf(all))}>
        <div className={styles.choices}>
          {choices.map((choice) => (
            <Switch key={textOf(choice)} size="xs" value={textOf(choice)} label={choiceInWords(field, choice)} />
          ))}
        </div>
      </Switch.Group>
    );
  }
  if (type === 'boolean' && isTypeKnown) {
    return <Switch {...shared} checked={field.value === true} onChange={(event) => choose(String(event.currentTarget.checked))} />;
  }
  if (choices !== undefined || type === 'boolean') {
    const data = (choices ?? [true, false]).map((choice) => ({ value: textOf(choice), label: choiceInWords(field, choice) }));
    return <Select {...shared} data={data} value={text || null} allowDeselect={false} placeholder="Choose" onChange={choose} />;
  }
  if (type === 'actor') return <ActorPicker label={shared.label} description={name} value={text || undefined} onChange={choose} />;
  if (type === 'source') return <SourcePicker shared={shared} text={text} onChange={choose} />;
  return (
    <TextInput
      {...shared}
      {...(type === 'list' && { placeholder: 'one; two' })}
      inputMode={NUMBERS.includes(type) ? 'decimal' : 'text'}
      value={text}
      error={text === '' ? false : problem}
      onChange={(event) => setParameterText(field.name, event.currentTarget.value)}
    />
  );
}

interface SourcePickerProps {
  readonly shared: { readonly size: 'xs'; readonly label: string; readonly description: string | undefined };
  readonly text: string;
  readonly onChange: (id: string | null) => void;
}

function SourcePicker({ shared, text, onChange }: SourcePickerProps) {
  const titles = useSourceTitles().data;
  const data = [...(titles ?? [])].map(([value, label]) => ({ value, label }));
  return (
    <Select
      {...shared}
      searchable
      data={data}
      limit={MOST_SOURCES}
      value={text || null}
      allowDeselect={false}
      placeholder="Title of a source"
      nothingFoundMessage="No source is called that."
      onChange={onChange}
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
