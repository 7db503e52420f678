import { useMemo } from 'react';
import { groupsNear } from '../../graph/near-ties.ts';
import { useQueryRun } from '../../state/query-run.ts';
import { useViewer } from '../../state/viewer-context.ts';
import styles from '../../style/panel.module.css';
import { linkInWords } from '../../wording/near-in-words.ts';

interface Props {
  readonly parameter: string;
  /** The actor that was asked about. */
  readonly id: string;
}

/** The groups that the actor asked about leads or belongs to, of which the same can be asked: their relations do not count as its own. */
export function NearGroups({ parameter, id }: Props) {
  const { unionGraph } = useViewer();
  const { askWith } = useQueryRun();
  const groups = useMemo(() => groupsNear(unionGraph, id), [unionGraph, id]);
  if (groups.length === 0) return null;
  const nameOf = (actor: string) => unionGraph.actorById.get(actor)?.name ?? actor;
  return (
    <section className={styles.section} aria-label="Near">
      <h3>Not counted: groups near {nameOf(id)}</h3>
      <p className={styles.quiet}>The rows are of {nameOf(id)} alone. Ask the same of:</p>
      <ul className={styles.near}>
        {groups.map(({ group, links }) => (
          <li key={group}>
            <button type="button" className={styles.link} onClick={() => askWith(parameter, group)}>
              {nameOf(group)}
            </button>{' '}
            <span className={styles.quiet}>{links.map((link) => linkInWords(unionGraph, link)).join('; ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
