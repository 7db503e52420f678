import { useMemo, useState } from 'react';
import { formatCount } from '../../../model/format-count.ts';
import { type NearTies as Near, tiesNear } from '../../graph/near-ties.ts';
import { useViewer } from '../../state/viewer-context.ts';
import styles from '../../style/panel.module.css';
import { LineSwatch } from '../../ui/Swatch.tsx';
import { linkInWords } from '../../wording/near-in-words.ts';
import { relationInBrief } from '../../wording/relation-in-brief.ts';
import { sentenceOf } from '../../wording/sentence.ts';
import { DisputedBy } from '../result/DisputedBy.tsx';
import { RowDisputes, useDisputes } from '../result/disputes.ts';
import { ValueLink } from '../result/ValueLink.tsx';

interface Props {
  readonly one: string;
  readonly other: string;
  /** Of the graph that answered. */
  readonly version: string | null;
}

/** So many groups are told at first. */
const FIRST = 6;

/** What passed between one of two actors and the groups that the other leads or belongs to: named as theirs, and not as that of the two. */
export function NearTies({ one, other, version }: Props) {
  const { unionGraph } = useViewer();
  const near = useMemo(() => tiesNear(unionGraph, one, other), [unionGraph, one, other]);
  const ids = useMemo(() => near.flatMap(({ relations }) => relations.map(({ id }) => id)), [near]);
  const disputes = useDisputes(ids, version);
  const [isWhole, setWhole] = useState(false);
  if (near.length === 0) return null;
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? id;
  const told = near.slice(0, isWhole ? near.length : FIRST);
  return (
    <section className={styles.section} aria-label="Near">
      <h3>
        Near the two <span className={styles.number}>{ids.length}</span>
      </h3>
      <p className={styles.quiet}>
        Relations of groups that {nameOf(one)} or {nameOf(other)} leads, belongs to or is made up of. They are those of the groups: that{' '}
        {nameOf(one)} or {nameOf(other)} stood so too is not said by them.
      </p>
      <RowDisputes value={disputes}>
        {told.map((each) => (
          <Group key={`${each.of} ${each.group}`} near={each} />
        ))}
      </RowDisputes>
      {told.length < near.length && (
        <button type="button" className={styles.link} onClick={() => setWhole(true)}>
          {formatCount(near.length - told.length, 'group')} more
        </button>
      )}
    </section>
  );
}

function Group({ near: { group, links, relations } }: { readonly near: Near }) {
  const { unionGraph } = useViewer();
  return (
    <div className={styles.nearGroup}>
      <h4>{unionGraph.actorById.get(group)?.name ?? group}</h4>
      <p className={styles.quiet}>{links.map((link) => linkInWords(unionGraph, link)).join('; ')}</p>
      <ul className={styles.near}>
        {relations.map((relation) => (
          <li key={relation.id}>
            <LineSwatch sign={relation.sign} state="attested" />{' '}
            <ValueLink target={{ kind: 'relation', id: relation.id }}>{sentenceOf(unionGraph, relation)}</ValueLink>{' '}
            <small className={styles.quiet}>{relationInBrief(relation)}</small>
            <DisputedBy relation={relation.id} />
          </li>
        ))}
      </ul>
    </div>
  );
}
