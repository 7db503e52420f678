import { Select } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { actorSearch } from '../../model/actor-search.ts';
import { byName } from '../../model/by-name.ts';
import { useViewer } from '../state/viewer-context.ts';
import { useSelectOnFocus } from './use-select-on-focus.ts';

interface Props {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: string | undefined;
  readonly autoFocus?: boolean;
  readonly onChange: (actorId: string) => void;
}

const MOST = 30;

/** A field to choose an actor by name, in any spelling. */
export function ActorPicker({ label, description, value, autoFocus = false, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const { unionGraph } = useViewer();
  const search = useMemo(() => actorSearch(unionGraph.actors), [unionGraph]);
  const names = useMemo(
    () => unionGraph.actors.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => byName(a.label, b.label)),
    [unionGraph],
  );
  const chosen = value === undefined ? undefined : unionGraph.actorById.get(value)?.name;
  return (
    <Select
      ref={field}
      {...useSelectOnFocus()}
      label={label}
      description={description}
      size="xs"
      searchable
      selectFirstOptionOnChange
      data={names}
      limit={MOST}
      value={value ?? null}
      placeholder="Name of an actor"
      nothingFoundMessage="Nobody is called that."
      filter={({ options, search: words, limit }) => {
        if (words.trim() === '' || words === chosen) return options.slice(0, limit);
        const found = new Map(search(words).map((id, rank) => [id, rank]));
        const rankOf = (option: (typeof options)[number]) => ('value' in option ? found.get(String(option.value)) : undefined);
        return options
          .filter((option) => rankOf(option) !== undefined)
          .sort((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0))
          .slice(0, limit);
      }}
      onChange={(id) => id !== null && onChange(id)}
    />
  );
}
