import type { CampsAnswer } from '../../model/camps/answer.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { windowInWords } from '../wording/date-in-words.ts';
import { tornInWords } from '../wording/torn-in-words.ts';

/** The actors of a window who are with another camp in a division that is as good, each with the camps that it is between. */
export function TornActors({ found: { camps, optima, window } }: { readonly found: Pick<CampsAnswer, 'camps' | 'optima' | 'window'> }) {
  const { unionGraph, select } = useViewer();
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name;
  const torn = camps.flatMap((camp) => camp.members.flatMap((member) => (member.firm === false ? [{ member, camp }] : [])));
  return (
    <section className={styles.section} data-torn-actors>
      <h3>
        Could stand in either camp <span className={styles.number}>{torn.length}</span>
      </h3>
      {torn.length === 0 && (
        <p className={styles.quiet}>
          {optima === null
            ? `Not known for ${windowInWords(window)}: not all divisions that are as good could be listed.`
            : `Nobody in ${windowInWords(window)}: in every best division each actor is in the same camp.`}
        </p>
      )}
      <ul className={styles.campMembers}>
        {torn.map(({ member, camp }) => (
          <li key={member.actor}>
            <button type="button" className={styles.link} onClick={() => select({ kind: 'actor', id: member.actor })}>
              {nameOf(member.actor) ?? member.actor}
            </button>
            <span className={styles.quiet}>{tornInWords(member, camp, camps, nameOf)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
