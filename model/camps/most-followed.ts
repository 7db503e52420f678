/** Where more relations with a sign than this match the filters, a window stands for itself, and years are not followed. */
export const MOST_FOLLOWED = 5000;
