import { z } from 'zod';
import { windowSchema } from '../api/window.ts';
import { CAMP_NUMBERS } from './bad-cycle.ts';
import { CAMP_EVENT_KINDS } from './camp-events.ts';
import { WEIGHTING_NAMES } from './weighting.ts';

const relationIds = z.array(z.string()).meta({ description: 'ids of relations' });
const actorId = z.string().meta({ description: 'id of an actor' });
const campIds = z.array(z.string()).meta({ description: 'ids of camps' });
const count = z.number().int();

const role = z.object({
  supporters: count.meta({ description: 'with how many others it has supportive relations' }),
  opponents: count.meta({ description: 'with how many it has hostile ones' }),
  betweenness: z.number().meta({ description: 'how often it lies on the shortest ways of support between two others' }),
  cut: z.boolean().meta({ description: 'whether support would fall into more pieces without it' }),
  brokerage: z
    .object({ coordinator: count, consultant: count, gatekeeper: count, liaison: count })
    .meta({ description: 'between how many pairs that do not support each other, by their camps (Gould and Fernandez 1989)' }),
});

const member = z.object({
  actor: actorId,
  firm: z.boolean().nullable().meta({
    description: 'whether it is with its camp in every best partition; null where it is in those that are known, and not all are',
  }),
  price: z.number().meta({ description: 'by how much the frustration would grow if it alone stood elsewhere' }),
  torn: z.object({ camps: campIds, relations: relationIds }).optional().meta({
    description:
      'of one that is not firm: the camps that it is with elsewhere, and its relations that fit into some of the best partitions only',
  }),
  readings: z.object({ held: count, of: count }).nullable().meta({
    description:
      'in how many readings of the evidence it is firmly with its camp: each kind of state, with and without what is alleged, inferred, foretold or disputed; null without readings=true, and where the graph is too large to try them',
  }),
  role: role.nullable().meta({ description: 'null where the graph is too large for it' }),
});

const camp = z.object({
  id: z.string().meta({ description: 'the same in every window of the same data and filters' }),
  name: z.string().meta({
    description: 'that of the member after whom it is called in this window; another in another window, where that one is no member',
  }),
  namesakes: z
    .array(z.string())
    .meta({ description: 'ids of members: the one that gives the name, and those with most support within it after that one' }),
  members: z.array(member),
});

const balance = z.object({
  frustration: z
    .number()
    .meta({ description: 'the weight of what fits into no camps: supportive between them, hostile within them, and pairs of both signs' }),
  mixed: z.number().meta({ description: 'how much of it is between pairs of both signs, wherever these stand' }),
  lowerBound: z.number().meta({ description: 'what it is at least' }),
  exact: z.boolean().meta({ description: 'whether the frustration is proven to be the least there can be' }),
  optima: count.nullable().meta({ description: 'how many partitions are as good; null where not all were listed' }),
  triads: z
    .object({ '+++': count, '++-': count, '+--': count, '---': count, balanced: count, total: count })
    .meta({ description: 'of three actors that are all tied to each other; balanced: with an even number of hostile ties' }),
});

/** The answer of `GET /api/camps`: the camps of one window. An actor that stands alone is a camp of one. */
export const campsAnswer = balance.extend({
  window: windowSchema,
  number: z.enum(CAMP_NUMBERS),
  weight: z.enum(WEIGHTING_NAMES),
  followed: z.boolean().meta({
    description:
      'whether the camps are matched with those of all years; if not, their ids are of this window alone: too many relations match, or the camps of all years are not found yet',
  }),
  camps: z.array(camp).meta({ description: 'the largest first' }),
  misfits: relationIds.meta({
    description:
      'ids of relations that are supportive between camps, or hostile within one; those of pairs of both signs are not among them',
  }),
  mixedPairs: z.array(z.object({ actors: z.tuple([actorId, actorId]), relations: relationIds })),
});
export type CampsAnswer = z.infer<typeof campsAnswer>;

const campYear = balance.extend({
  year: count,
  camps: z.array(
    camp.pick({ id: true, name: true, namesakes: true }).extend({
      members: z.array(member.pick({ actor: true, firm: true, price: true })),
    }),
  ),
  misfits: relationIds,
});

const campEvent = z.object({
  year: count,
  since: count.meta({ description: 'the year that it is compared with: the last in which its actors were seen' }),
  kind: z.enum(CAMP_EVENT_KINDS),
  actor: actorId.optional().meta({ description: 'the one that joined, left or switched' }),
  again: z.boolean().optional().meta({ description: 'of a camp that formed: it was there before, and had dissolved or gone into another' }),
  camps: campIds.meta({
    description: 'of a switch the old one and the new, of a split the older first, of a merger the one that goes on last',
  }),
  relations: relationIds.meta({ description: 'ids of the relations that did it: that began, or are over' }),
});

/** The answer of `GET /api/camps/history`: the camps of each year, and what became of them. A year without evidence has no camps. */
export const campHistoryAnswer = z.object({
  number: z.enum(CAMP_NUMBERS),
  weight: z.enum(WEIGHTING_NAMES),
  years: z.array(campYear),
  events: z.array(campEvent),
});
export type CampHistoryAnswer = z.infer<typeof campHistoryAnswer>;
