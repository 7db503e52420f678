/** The parameter of a saved question by which its rows are those of the window, and of all years without it. */
export const WINDOW_ONLY = 'windowOnly';
