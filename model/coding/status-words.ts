import type { Status } from './codes.ts';

/** The names of the statuses on the screen, and what each says of a relation. */
export const STATUS_WORDS: Readonly<Record<Status, { readonly name: string; readonly meaning: string }>> = {
  actual: { name: 'told as fact', meaning: 'its source tells it flatly; that does not confirm it' },
  announced: { name: 'announced', meaning: 'its source says that it was announced; that it happened is not said' },
  alleged: { name: 'alleged', meaning: 'its source reports it as hearsay, or as the word of one side' },
  inferred: { name: 'inferred', meaning: 'it is concluded from what the source says, and not reported' },
  forecast: { name: 'forecast', meaning: 'its source expects it; that it happened is not said' },
};
