import type { Sign } from './sign.ts';
import type { Temporality } from './temporality.ts';

export const CATEGORIES = ['authority', 'material support', 'cooperation', 'contact', 'hostility', 'realignment'] as const;

/** A type of relation, and the rule by which it is coded. */
export interface RelationType {
  /** Upper-case name, as in the graph: `FUNDS`. */
  readonly type: string;
  /** Read from the first actor to the second: "funds". */
  readonly label: string;
  /** Read from the second actor to the first: "is funded by". */
  readonly inverseLabel: string;
  readonly category: string;
  readonly sign: Sign;
  readonly temporality: Temporality;
  readonly symmetric: boolean;
  /** Whether the tie is only half a tie (courting is not yet alliance); it pulls half in the layout. */
  readonly weak: boolean;
  /** The coding rule, of the first actor and the second. */
  readonly definition: string;
}

type Entry = readonly [type: string, label: string, inverseLabel: string, definition: string];

function entries(shared: Omit<RelationType, 'type' | 'label' | 'inverseLabel' | 'definition'>, rows: readonly Entry[]): RelationType[] {
  return rows.map(([type, label, inverseLabel, definition]) => ({ ...shared, type, label, inverseLabel, definition }));
}

const SUPPORTIVE_STATE = { sign: 1, temporality: 'state', symmetric: false, weak: false } as const;

/** The types every dataset may use; a dataset adds its own in `vocabulary.csv`. */
export const BUILT_IN_TYPES: readonly RelationType[] = [
  ...entries({ ...SUPPORTIVE_STATE, category: 'authority' }, [
    [
      'CONTROLS',
      'controls',
      'is controlled by',
      'The first actor decides what the second does: it can order, direct or stop its operations, whether or not it holds an office in it.',
    ],
    [
      'LEADS',
      'leads',
      'is led by',
      'The first actor, a person, heads the second or is one of its leaders by office or acknowledged standing.',
    ],
    [
      'MEMBER_OF',
      'is a member of',
      'has as a member',
      'The first actor, a person or a set of persons, belongs to the second without the claim that it leads it.',
    ],
    ['PART_OF', 'is part of', 'includes', 'The first actor, an organisation, is a component of the second, or is made up of its members.'],
  ]),
  ...entries({ ...SUPPORTIVE_STATE, category: 'material support' }, [
    ['FUNDS', 'funds', 'is funded by', 'The first actor gives the second money or pays its costs.'],
    ['TRAINS', 'trains', 'is trained by', 'The first actor instructs the second in fighting or in another skill that it uses.'],
    ['ARMS', 'arms', 'is armed by', 'The first actor gives the second weapons or ammunition.'],
    ['HOSTS', 'hosts', 'is hosted by', 'The second actor lives, stays or operates on ground that the first controls, with its consent.'],
  ]),
  ...entries({ ...SUPPORTIVE_STATE, category: 'cooperation', symmetric: true }, [
    [
      'ALLIED_WITH',
      'is allied with',
      'is allied with',
      'Both pursue a common aim by agreement or by acting together, and neither commands the other.',
    ],
  ]),
  ...entries({ ...SUPPORTIVE_STATE, category: 'cooperation' }, [
    [
      'SUPPORTS',
      'supports',
      'is supported by',
      'The first actor backs the second in word or deed, short of the more precise types of support.',
    ],
    ['PROTECTS', 'protects', 'is protected by', 'The first actor shields the second from violence, by guards or by its standing.'],
  ]),
  ...entries({ ...SUPPORTIVE_STATE, category: 'cooperation', temporality: 'event' }, [
    ['AUTHORIZES', 'authorizes', 'is authorized by', 'The first actor gives the second leave or a mandate to act, at a stated moment.'],
  ]),
  ...entries({ category: 'contact', sign: 0, temporality: 'event', symmetric: true, weak: false }, [
    ['MEETS_WITH', 'meets with', 'meets with', 'Both meet in person; what they agreed is coded apart.'],
  ]),
  ...entries({ ...SUPPORTIVE_STATE, category: 'contact', weak: true }, [
    ['COURTS', 'courts', 'is courted by', 'The first actor seeks the second as an ally or offers it a role; no agreement is claimed.'],
  ]),
  ...entries({ category: 'hostility', sign: -1, temporality: 'state', symmetric: true, weak: false }, [
    ['RIVALS', 'is a rival of', 'is a rival of', 'Both compete for the same following, office or ground, openly or not.'],
  ]),
  ...entries({ category: 'hostility', sign: -1, temporality: 'state', symmetric: false, weak: false }, [
    ['OPPOSES', 'opposes', 'is opposed by', 'The first actor works against the second or its aims by political means.'],
    [
      'THREATENS',
      'threatens',
      'is threatened by',
      'The first actor announces or prepares harm to the second, or is feared by it for a stated reason.',
    ],
  ]),
  ...entries({ category: 'hostility', sign: -1, temporality: 'either', symmetric: false, weak: false }, [
    ['DENOUNCES', 'denounces', 'is denounced by', 'The first actor condemns the second in public or dissociates itself from it.'],
    ['ATTACKS', 'attacks', 'is attacked by', 'The first actor uses force against the second.'],
    ['KILLS', 'kills', 'is killed by', 'The first actor causes the death of the second, a person.'],
  ]),
  ...entries({ category: 'realignment', sign: -1, temporality: 'event', symmetric: false, weak: false }, [
    [
      'WITHDRAWS_SUPPORT',
      'withdraws support from',
      'loses the support of',
      'The first actor ends a support of its own for the second. The relations that are over with it are named in `ends`.',
    ],
  ]),
  ...entries({ category: 'realignment', sign: 0, temporality: 'either', symmetric: false, weak: false }, [
    [
      'DECLARES_CEASEFIRE_WITH',
      'declares a cease-fire with',
      'is offered a cease-fire by',
      'The first actor declares that it halts its attacks on the second, whether or not all of its people keep to it.',
    ],
  ]),
];
