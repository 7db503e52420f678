/** How long a dataset that is loaded or taken out in stages may write nothing before that counts as broken off, in milliseconds: making the indexes of a large one takes minutes. */
export const STAGE_PATIENCE_MS = 5 * 60_000;
