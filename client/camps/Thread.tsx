import { type PointerEvent, useId } from 'react';
import { PASSING, type ThreadShape } from '../graph/river/river-shapes.ts';
import styles from './camps.module.css';
import { TornLine } from './TornLine.tsx';

interface Props {
  readonly thread: ThreadShape;
  /** That of the band below it. */
  readonly fill: string;
  readonly isFaded: boolean;
  readonly isSelected: boolean;
  readonly onPoint: (event: PointerEvent) => void;
  readonly onLeave: () => void;
  /** @param adding whether it is added to the selection */
  readonly onOpen: (adding: boolean) => void;
}

/** A stretch of the line of an actor. */
export function Thread({ thread: { actor, path, form, passes }, fill, isFaded, isSelected, onPoint, onLeave, onOpen }: Props) {
  const mask = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cursor of the river and the list are for the keyboard.
    <g
      className={styles.thread}
      data-thread={actor}
      data-faded={isFaded || undefined}
      data-selected={isSelected || undefined}
      onPointerMove={onPoint}
      onPointerLeave={onLeave}
      onClick={(event) => onOpen(event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      <path className={styles.threadHit} d={path} />
      {passes !== undefined && (
        <mask id={mask} maskUnits="userSpaceOnUse" x={-1e5} y={-1e5} width={2e5} height={2e5}>
          <rect x={-1e5} y={-1e5} width={2e5} height={2e5} fill="#fff" />
          {passes.map((band) => (
            <path key={band} d={band} fill={PASSING} />
          ))}
        </mask>
      )}
      <g mask={passes === undefined ? undefined : `url(#${mask})`}>
        {form === 'torn' || form === 'turned torn' ? (
          <TornLine path={path} form={form} fill={fill} />
        ) : (
          <path className={styles.line} data-form={form} d={path} />
        )}
      </g>
    </g>
  );
}
