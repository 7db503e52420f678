import { Switch } from '@mantine/core';
import { useViewer } from '../state/viewer-context.ts';

/** Whether camps have hulls around them on the canvas, and in images. */
export function HullsSwitch() {
  const { values, setValues } = useViewer();
  return (
    <Switch
      size="xs"
      label="Hulls around camps"
      checked={values.hulls}
      onChange={({ currentTarget }) => setValues({ hulls: currentTarget.checked ? true : null })}
    />
  );
}
