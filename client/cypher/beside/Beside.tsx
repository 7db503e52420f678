import type { Done } from '../../state/query-run.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { NearGroups } from './NearGroups.tsx';
import { NearTies } from './NearTies.tsx';
import { Torn } from './Torn.tsx';

/** What an answer does not count, and those may look for who asked: what is near the actors asked about, or who is torn between camps. */
export function Beside({ done: { ran, version } }: { readonly done: Done }) {
  const { unionGraph } = useViewer();
  const { question, parameters } = ran;
  if (question?.beside === 'torn') return <Torn />;
  if (question?.beside !== 'near') return null;
  const ids = question.parameters.flatMap(({ name, type }) => {
    const id = type === 'actor' ? unionGraph.actorById.get(String(parameters[name]))?.id : undefined;
    return id === undefined ? [] : [{ parameter: name, id }];
  });
  const [one, other] = ids;
  if (one === undefined) return null;
  if (other === undefined) return <NearGroups parameter={one.parameter} id={one.id} />;
  return <NearTies one={one.id} other={other.id} version={version} />;
}
