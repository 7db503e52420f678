/** What can be said of a sentence by what it rests on: as good as it gets, what may stand beside that, and what takes it away. */
export const MARKS = [
  'supported',
  'disputed',
  'alleged',
  'inferred',
  'only-presumed',
  'date-uncertain',
  'undated',
  'not-known',
  'foretold',
  'out-of-window',
  'by-other-claims',
  'retracted',
  'not-known-by-then',
  'unrelated-actor',
  'no-claim',
  'unknown-id',
] as const;
export type Mark = (typeof MARKS)[number];

/** The marks that leave a sentence supported. It has to say so itself. */
export const RESERVATIONS: ReadonlySet<Mark> = new Set<Mark>(['disputed', 'alleged', 'inferred']);

/** The marks in words. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  supported: 'a claim that counts attests it for some day of the window, or supports it where no window is named',
  disputed: 'a claim disputes it, or its dates',
  alleged: 'its source reports it as hearsay, or as the word of one side',
  inferred: 'it is concluded from what the source says, and not reported',
  'only-presumed': 'none of its sources attests it for the window; one said before that it goes on',
  'date-uncertain': 'its dates let it lie in the window, but do not place it there',
  undated: 'none of its sources says when it held',
  'not-known': 'it may have held in the window: none of its sources says when it began, or when it ended',
  foretold: 'it was announced or forecast; that it happened is not said',
  'out-of-window': 'by dates that somebody gives it had not begun in the window, or was over',
  'by-other-claims': 'the claim that is named does not attest it for the window; others do',
  retracted: 'the claim was taken back',
  'not-known-by-then': 'none of the sources that support it was published by the day asked for',
  'unrelated-actor': 'the actor is in none of the relations that are named',
  'no-claim': 'nothing that is named has a claim that counts',
  'unknown-id': 'there is no relation, claim or actor with this id',
};
