import styles from './camps.module.css';

/** The line of an actor in years in which it is torn: two thin ones, as it could be in two places. @param fill of the band below it */
export function TornLine({ path, fill }: { readonly path: string; readonly fill: string }) {
  return (
    <>
      <path className={styles.line} data-form="torn" d={path} />
      <path className={styles.inside} stroke={fill} d={path} />
    </>
  );
}
