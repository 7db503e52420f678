/** The longest query text that is taken, bytes: far more than a person writes. */
export const STATEMENT_BYTES = 100_000;
