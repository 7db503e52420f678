import type { SignName } from '../../model/coding/vocabulary.ts';

/** The height of a lane with its name, in pixels. */
export const ROW_HEIGHT = 52;
/** Where in a lane its strip begins, in pixels. */
export const STRIP_TOP = 23;
/** The middle of what is of a sign, from the top of its strip, in pixels. */
export const MIDDLES: Readonly<Record<SignName, number>> = { supportive: 7, neutral: 14, hostile: 21 };
