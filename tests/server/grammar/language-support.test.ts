import { CypherLanguageService, isKeptCodeUsed } from '../../../server/grammar/parser/language-support.ts';

describe('the language support of Neo4j', () => {
  it('is not compiled anew: what the build has kept is taken, and it parses', () => {
    expect(isKeptCodeUsed).toBe(true);
    const service = new CypherLanguageService({ consoleCommandsEnabled: false });
    expect(Object.keys(service)).not.toEqual([]);
  });
});
