import { SIGN_NAMES } from '../../model/coding/sign.ts';
import { blend, PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';

interface Props {
  /** The pattern of a sign is called this, a hyphen, and the sign. */
  readonly prefix: string;
  /** From stripe to stripe, and how wide one is, in pixels. */
  readonly every: number;
  readonly stripe: number;
}

/** Hatches in the colours of the signs, for what is of an uncertain date. */
export function SignHatches({ prefix, every, stripe }: Props) {
  const palette = PALETTES[useScheme()];
  return (
    <defs>
      {SIGN_NAMES.map((sign) => (
        <pattern
          key={sign}
          id={`${prefix}-${sign}`}
          width={every}
          height={every}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={every} height={every} fill={blend(palette.signs[sign], palette.background, 0.8)} />
          <rect width={stripe} height={every} fill={palette.signs[sign]} />
        </pattern>
      ))}
    </defs>
  );
}
