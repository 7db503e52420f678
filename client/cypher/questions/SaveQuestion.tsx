import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Question } from '../../../model/library/question.ts';
import { textOf } from '../../state/query-parameters.ts';
import { useQueryRun } from '../../state/query-run.ts';
import styles from '../../style/cypher.module.css';
import { Dialog } from '../../ui/Dialog.tsx';
import { saveQuestion, useOwnQuestions } from './own-questions.ts';

/** Saves the query as a question of the user, with the current values of its parameters as defaults. */
export function SaveQuestion({ onClose }: { readonly onClose: () => void }) {
  const { statement, fields, question } = useQueryRun();
  const own = useOwnQuestions();
  const [title, setTitle] = useState(question?.title ?? '');
  const [description, setDescription] = useState(question?.description ?? '');
  const [group, setGroup] = useState(question?.group ?? 'My questions');
  const [explained, setExplained] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState('');
  const wrong = fields.find((field) => field.problem !== '');
  const replaces = own.some((each) => each.title === title.trim());

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (wrong !== undefined) return;
    const parameters = fields.map(({ name, type, choices, value, description: known }): Question['parameters'][number] => ({
      ...{ name, type, default: value, description: (explained.get(name) ?? known ?? name).trim() || name },
      ...(choices !== undefined && { choices: [...choices] }),
    }));
    const texts = { title: title.trim(), description: description.trim() || title.trim(), group: group.trim() || 'My questions' };
    try {
      saveQuestion({ id: '', ...texts, featured: false, parameters, statement: statement.trim() });
      onClose();
    } catch (error) {
      setProblem(`This browser could not keep it: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <Dialog label="Save the question" place="centre" onClose={onClose}>
      <form className={styles.save} onSubmit={save}>
        <TextInput
          size="xs"
          label="Title"
          description="The question as one would ask it. It is listed and found by it."
          required
          withAsterisk={false}
          value={title}
          maxLength={120}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label="Description"
          description="What its answer counts, and what it leaves out. It stands below the title."
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label="Group"
          description="The heading under which it is listed, one of those that are there or a new one."
          value={group}
          maxLength={60}
          onChange={(event) => setGroup(event.currentTarget.value)}
        />
        {fields.map(({ name, value, description: known }) => (
          <TextInput
            key={name}
            size="xs"
            label={`Description of $${name}`}
            description={`What its field is called. It begins with ${textOf(value) || 'nothing'}.`}
            value={explained.get(name) ?? known ?? ''}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setExplained((before) => new Map(before).set(name, text));
            }}
          />
        ))}
        <p className={styles.quiet} role="status">
          {problem}
          {problem === '' && wrong !== undefined && `${wrong.problem} A question needs a value to begin with.`}
          {problem === '' && wrong === undefined && replaces && 'It takes the place of the one with this title.'}
        </p>
        <Button type="submit" size="xs" disabled={wrong !== undefined || title.trim() === ''}>
          Save
        </Button>
      </form>
    </Dialog>
  );
}
