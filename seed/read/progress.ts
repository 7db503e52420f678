/**
 * Called with the current step of what takes long, and the share of it that is done (0 to 1).
 * @param rows how many rows the step has in all, where it goes by rows
 */
export type Progress = (step: string, done: number, rows?: number) => void;
