import { z } from 'zod';
import { valuesOf } from '../field-schemas.ts';
import { ACTOR_FIELDS } from '../fields.ts';

/** The place of an actor in the layout; without one where the seed job did not lay it out. */
export const actorPlace = z.object({ x: z.number().optional(), y: z.number().optional() });

/**
 * An actor as it is drawn and listed. `active` is the EDTF interval of its existence. `x` and `y` are its place in the layout,
 * in units of the layout (the layout fills a radius of 500); an actor that the seed job did not lay out has none.
 */
export const actorNode = z
  .object(valuesOf(ACTOR_FIELDS))
  .pick({ id: true, name: true, kind: true, aliases: true, active: true })
  .extend(actorPlace.shape);
/** An actor as it is drawn and listed; see {@link actorNode}. */
export type ActorNode = z.infer<typeof actorNode>;
