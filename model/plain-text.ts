/** Characters that a text may not contain: those that are invisible, or that change the direction of the text. */

/** Bidirectional controls that reach beyond a word: they can make one name look like another. */
const BIDI_CONTROLS = '\u202A-\u202E\u2066-\u2069';

/** Invisible characters that no script needs. Joiners and the variation selectors of emoji are not among them. */
const INVISIBLE =
  '\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u2028\u2029\u2060-\u2065\u206A-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB';

const IN_NAME = new RegExp(`[\\p{Cc}${BIDI_CONTROLS}${INVISIBLE}]`, 'u');
/** A longer text may contain tabs, line breaks, and isolates of the other direction of writing. */
const IN_PROSE = /[^\P{Cc}\t\n\r\u0085]|[\u202A-\u202E\u206A-\u206F\uFFF9-\uFFFB]/u;

/**
 * Zero-width joiners are valid between letters of scripts that join or stack them (after a letter or a mark), and ZWJ
 * between emoji. Next to any other letter they are invisible and have no effect.
 */
const JOINING =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';
const STRAY_JOINER = new RegExp(
  `\\u200C(?<![${JOINING}\\p{M}]\\u200C)|\\u200D(?<!(?:[${JOINING}\\p{M}]|\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\uFE0F)\\u200D)`,
  'u',
);
/** Tag characters, which are valid only after the flag that they belong to. */
const STRAY_TAG = /(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0000}-\u{E007F}]/u;

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
const LOOKS_BLANK = new RegExp(`[${INVISIBLE}]`, 'gu');

const NAMES: Readonly<Record<number, string>> = {
  0: 'NUL',
  9: 'a tab',
  10: 'a line break',
  13: 'a line break',
  173: 'a soft hyphen',
  8203: 'a zero-width space',
  8204: 'a zero-width non-joiner',
  8205: 'a zero-width joiner',
  8232: 'a line separator',
  8234: 'a left-to-right embedding',
  8235: 'a right-to-left embedding',
  8236: 'the end of an embedding',
  8237: 'a left-to-right override',
  8238: 'a right-to-left override',
  8288: 'a word joiner',
  8294: 'a left-to-right isolate',
  8295: 'a right-to-left isolate',
  8296: 'an isolate',
  8297: 'the end of an isolate',
  65279: 'a byte order mark',
};

/** A character that a text may not contain. */
export interface UnwantedCharacter {
  /** `U+202E` */
  readonly codePoint: string;
  /** In words: "a right-to-left override". */
  readonly name: string;
  /** Its position in the text, in characters, counted from 1. */
  readonly position: number;
}

/** The first character that a name, a title or a label may not contain. */
export function unwantedInName(text: string): UnwantedCharacter | undefined {
  return first(text, [IN_NAME, STRAY_JOINER, STRAY_TAG]);
}

/** The first character that a longer text may not contain. Tabs and line breaks are allowed. */
export function unwantedInProse(text: string): UnwantedCharacter | undefined {
  return first(text, [IN_PROSE]);
}

/** Whether a text contains any visible character. */
export function hasVisibleText(text: string): boolean {
  return VISIBLE.test(text.replace(LOOKS_BLANK, ''));
}

function first(text: string, patterns: readonly RegExp[]): UnwantedCharacter | undefined {
  const index = Math.min(...patterns.map((pattern) => pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY));
  if (index === Number.POSITIVE_INFINITY) return undefined;
  const code = text.codePointAt(index) ?? 0;
  return {
    codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    name: NAMES[code] ?? (code < 0xa0 ? 'a control character' : 'an invisible character'),
    position: [...text.slice(0, index)].length + 1,
  };
}
