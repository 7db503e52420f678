/** Words that stand in any sentence and say nothing of what is looked for. "us", "will" and "may" are names too. */
const STOP_WORDS = new Set(
  `a an the this that these those there
  of in on at by to from for with into over between among about against during before after since until than
  and or as if but so also only just ever
  i we he she it they them him his her its their me my our you your
  who whom whose what which when where why how
  is are was were be been being has have had do does did can could would should
  all any some every`.split(/\s+/),
);

/** With these a question begins. */
const QUESTION = /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had)$/;
/** What a question about texts asks of whoever wrote them: "what does the Daily claim". */
const SAYING = /^(?:claim(?:s|ed)?|say|says|said|tell|tells|told|speaks?|spoken?)$/;
/** And of what is in them: "where is the square mentioned". */
const MENTIONING = /^(?:mention(?:s|ed)?|named)$/;

/** Whether a word stands in any sentence. @param word in lower case */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** The words of a query that say what is looked for, without the signs between them. */
export function wordsOfQuery(query: string): string[] {
  return withoutStopWords(typedWords(query));
}

/**
 * The words of a query that say what is looked for, without those that stand in any sentence; all of them where it has no
 * others. In capitals among other words a word is an abbreviation, and counts: "IS", "WHO".
 * @param words as they are typed, in their order
 */
export function withoutStopWords(words: readonly string[]): string[] {
  const telling = tellingOf(words);
  return telling.length > 0 ? telling : [...words];
}

/** Whether a query has a word that says what is looked for, and does not stand in any sentence. */
export function hasTellingWord(query: string): boolean {
  return tellingOf(typedWords(query)).length > 0;
}

/** Whether a query asks what somebody says: "what does the Daily claim". */
export function asksWhatIsSaid(query: string): boolean {
  return typedWords(query).some((word) => SAYING.test(word.toLowerCase()));
}

function typedWords(query: string): string[] {
  return query.split(/[\s,;:.!?"“”()]+/).filter((word) => word !== '');
}

function tellingOf(words: readonly string[]): string[] {
  const folded = words.map((word) => word.toLowerCase());
  const isQuestion = words.length > 1 && QUESTION.test(folded[0] ?? '');
  const hasSmall = words.some((word) => word !== word.toUpperCase());
  const isAbbreviation = (word: string) => hasSmall && word.length > 1 && word === word.toUpperCase();
  return words.filter((word, index) => {
    const lower = folded[index] ?? '';
    return isAbbreviation(word) || !(STOP_WORDS.has(lower) || (isQuestion && (SAYING.test(lower) || MENTIONING.test(lower))));
  });
}
