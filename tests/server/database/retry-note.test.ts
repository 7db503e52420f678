import { retryNote } from '../../../server/database/retry-note.ts';

describe('the note on a database that is away', () => {
  it.each([
    [undefined, ' Entente goes on trying.'],
    [1900, ' Entente goes on trying.'],
    [2600, ' This was found 3 s ago. Entente goes on trying.'],
  ])('says since when the reason may be over: after %s ms', (ageMs, note) => {
    expect(retryNote(ageMs)).toBe(note);
  });
});
