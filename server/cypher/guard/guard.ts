import { type AskOptions, type CypherReader, GrammarClosed, ParseTimeout } from '../../grammar/grammar.ts';
import type { QueryVerdict } from '../../grammar/query-verdict.ts';
import { HttpProblem } from '../../http/http-problem.ts';

const TOO_COMPLEX: QueryVerdict = {
  kind: 'refused',
  refusal: { code: 'Entente.Statement.TooComplex', message: 'The query could not be read in time; write it in simpler steps.' },
};

/** Judges user queries. A text that the parser takes too long for does not block others for long. */
export class Guard {
  constructor(private readonly grammar: CypherReader) {}

  /** Resolves when a text can be judged at once; rejects when the grammar fails to load. */
  ready(): Promise<void> {
    return this.grammar.warmUp();
  }

  /**
   * Whether a text may go on to the database.
   * @throws the reason of `ended`; HttpProblem 503 when the server is being stopped
   */
  async judge(text: string, asking: AskOptions): Promise<QueryVerdict> {
    try {
      return await this.grammar.ask('judge', { text }, asking);
    } catch (error) {
      if (error instanceof ParseTimeout) return TOO_COMPLEX;
      if (error instanceof GrammarClosed) throw new HttpProblem(503, 'Stopping', error.message);
      throw error;
    }
  }
}
