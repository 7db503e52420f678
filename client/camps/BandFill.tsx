import { useId } from 'react';
import { type BandLook, HATCH, HATCH_LINE } from '../style/camp-colours.ts';

/** An outline filled as the band of a camp, with its hatching where it has one. */
export function BandFill({ path, look: { fill, hatching } }: { readonly path: string; readonly look: BandLook }) {
  const id = useId();
  return (
    <>
      <path d={path} fill={fill} />
      {hatching !== null && (
        <>
          <pattern id={id} width={HATCH} height={HATCH} patternUnits="userSpaceOnUse">
            <path d={hatching.path} stroke={hatching.colour} strokeWidth={HATCH_LINE} />
          </pattern>
          <path d={path} fill={`url(#${id})`} />
        </>
      )}
    </>
  );
}
