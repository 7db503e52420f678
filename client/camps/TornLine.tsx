import type { ThreadShape } from '../graph/river/river-shapes.ts';
import styles from './camps.module.css';

interface Props {
  readonly path: string;
  readonly form: Extract<ThreadShape['form'], 'torn' | 'turned torn'>;
  /** What shows between its two lines. */
  readonly fill: string;
}

/** The line of an actor in years in which it is torn, or of its turn in one: two thin ones, as it could be in two places. */
export function TornLine({ path, form, fill }: Props) {
  return (
    <>
      <path className={styles.line} data-form={form} d={path} />
      <path className={styles.inside} stroke={fill} d={path} />
    </>
  );
}
