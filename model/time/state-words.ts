import type { VisibleState } from './relation-time.ts';

/** The names of the states and what each says of a window, in the words of the screen, the API and the documents. */
export const STATE_WORDS: Readonly<Record<VisibleState, { readonly name: string; readonly meaning: string }>> = {
  attested: { name: 'attested', meaning: 'a source says that it held on at least one day of the window' },
  uncertain: {
    name: 'date uncertain',
    meaning:
      'its dates let it lie in the window, but they are coarse, or its source itself is not sure of them; or none of its claims attests it for a day of it',
  },
  presumed: {
    name: 'presumed to continue',
    meaning: 'none of its sources attests it for the window; one said before that it goes on, and nothing is known to have ended it',
  },
  foretold: { name: 'foretold', meaning: 'it was announced or forecast for the window; that it happened is not said' },
  undated: { name: 'undated', meaning: 'none of its sources says when it held' },
  unknown: { name: 'not known', meaning: 'it may have held in the window: none of its sources says when it began, or when it ended' },
};
