import { z } from 'zod';

/** A calendar day as the API writes it. */
export const day = z.string().meta({ description: 'calendar day, YYYY-MM-DD', example: '2008-06-13' });

/** The sign of a relation or a path: 1 supportive, 0 neutral, -1 hostile. */
export const signSchema = z.union([z.literal(1), z.literal(0), z.literal(-1)]).meta({ description: '1 supportive, 0 neutral, -1 hostile' });

/** A window of time, half-open: two calendar days (`YYYY-MM-DD`), of which `from` is in it and `to` is not. */
export const windowSchema = z.object({ from: day, to: day }).meta({ description: 'half-open: from is in it, to is not' });
