import type { SourceClaim } from '../../model/api/sources.ts';
import styles from '../style/panel.module.css';
import { claimTimeInWords, STANCE_WORDS } from '../wording/claim-in-words.ts';

/** What a claim says against its relation, for which time it attests it, and whether it was retracted. */
export function ClaimTime({ claim }: { readonly claim: Pick<SourceClaim, 'stance' | 'attests' | 'retracted'> }) {
  const stance = STANCE_WORDS[claim.stance];
  const time = claimTimeInWords(claim);
  return (
    <>
      {stance !== '' && <p className={styles.disputes}>{stance}</p>}
      {time !== '' && <p className={styles.quiet}>{time}</p>}
    </>
  );
}
