/** +1 supportive, 0 neutral, −1 hostile. */
export type Sign = 1 | 0 | -1;

/** The words for the three signs, as filters and legend use them. */
export const SIGN_NAMES = ['supportive', 'neutral', 'hostile'] as const;
export type SignName = (typeof SIGN_NAMES)[number];

/** The word for a sign. */
export function signName(sign: Sign): SignName {
  return sign > 0 ? 'supportive' : sign < 0 ? 'hostile' : 'neutral';
}
