import type { CampsAnswer } from '../../../model/camps/answer.ts';
import { formatCount } from '../../../model/format-count.ts';
import { useViewer } from '../../state/viewer-context.ts';
import styles from '../../style/panel.module.css';
import { CampSwatch } from '../../ui/Swatch.tsx';
import { priceInWords, readingsInWords } from '../../wording/camps-in-words.ts';
import { sentenceOf } from '../../wording/sentence.ts';
import { tornInWords } from '../../wording/torn-in-words.ts';
import { ActorLink } from './ActorLink.tsx';

type Camps = CampsAnswer['camps'];
type Camp = Camps[number];
type Member = Camp['members'][number];

/** So many members are listed at first without being folded. */
const MOST_OPEN = 12;

/** The members of one camp: firm ones first, then those that are torn, and why. */
export function CampMembers({ camp, all }: { readonly camp: Camp; readonly all: Camps }) {
  const { styling, values } = useViewer();
  const { camps } = styling;
  const index = camps?.camps.findIndex(({ id }) => id === camp.id) ?? -1;
  const torn = camp.members.filter(({ firm }) => firm === false);
  const members = [...camp.members].sort((a, b) => Number(a.firm === false) - Number(b.firm === false) || b.price - a.price);
  return (
    <details className={styles.folded} open={camp.members.length <= MOST_OPEN} data-camp-members={camp.id}>
      <summary>
        {camps !== null && index >= 0 && <CampSwatch camps={camps} index={index} />} {values.number === 'two' && 'Side of '}
        {camp.name}
        <span className={styles.number}>
          {camp.members.length}
          {torn.length > 0 && `, ${torn.length} torn`}
        </span>
      </summary>
      <ul className={styles.campMembers}>
        {members.map((member) => (
          <MemberRow key={member.actor} member={member} camp={camp} all={all} />
        ))}
      </ul>
    </details>
  );
}

function MemberRow({ member, camp, all }: { readonly member: Member; readonly camp: Camp; readonly all: Camps }) {
  const { unionGraph, select } = useViewer();
  const readings = readingsInWords(member.readings);
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name;
  return (
    <li data-member={member.actor} data-torn={member.firm === false || undefined}>
      <ActorLink id={member.actor} />
      <span className={styles.quiet}>
        {member.firm === true && 'firm'}
        {member.firm === false && tornInWords(member, camp, all, nameOf)}
        {member.firm === null && 'not known whether firm'}
        {`; ${priceInWords(member.price)}`}
        {member.firm === true && readings !== null && `; ${readings}`}
      </span>
      {member.torn !== undefined && member.torn.relations.length > 0 && (
        <details className={styles.quiet}>
          <summary>because of {formatCount(member.torn.relations.length, 'relation')}</summary>
          <ul className={styles.campMembers}>
            {member.torn.relations.map((id) => {
              const relation = unionGraph.relationById.get(id);
              return relation === undefined ? null : (
                <li key={id}>
                  <button type="button" className={styles.link} onClick={() => select({ kind: 'relation', id })}>
                    {sentenceOf(unionGraph, relation)}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Who has hostile relations, and is in no camp with another. */
export function StandAlone({ camps }: { readonly camps: Camps }) {
  if (camps.length === 0) return null;
  return (
    <section className={styles.section} data-stand-alone>
      <h3>
        Stand alone <span className={styles.number}>{camps.length}</span>
      </h3>
      <p className={styles.quiet}>They have hostile relations, or support that costs too much, and are with nobody.</p>
      <ul className={styles.campMembers}>
        {camps.flatMap(({ members }) =>
          members.map(({ actor, firm }) => (
            <li key={actor}>
              <ActorLink id={actor} />
              {firm === false && <span className={styles.quiet}>torn: in some equally good division it is with others</span>}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
