import type { Expectations } from './expectation.ts';

/** The answers to "Structure", as one reads them in the files of seed/data/iraq. */
export const structure: Expectations = {
  'most-entangled': [
    {
      year: 2008,
      table: `
      actor                      | relations | supportive | hostile | others
      (sadr)                     | 12        | 5          | 5       | 7
      (special-groups)           | 11        | 5          | 6       | 7
      (iraqi-security-forces)    | 10        | 1          | 8       | 5
      (coalition)                | 8         | 1          | 6       | 4
      (resistance-cells)         | 8         | 5          | 3       | 5
      (sadrist-movement)         | 7         | 2          | 5       | 5
      (qods-force)               | 5         | 5          | 0       | 3
      (mahdi-army)               | 4         | 2          | 2       | 3
      (united-states)            | 3         | 0          | 3       | 3
      (sadrist-parliamentarians) | 2         | 2          | 0       | 2
      (iran)                     | 1         | 1          | 0       | 1
      (liwa-smeisem)             | 1         | 1          | 0       | 1
    `,
    },
    {
      year: 2020,
      table: `
      actor                   | relations | supportive | hostile | others
      (sadr)                  | 23        | 14         | 8       | 7
      (protesters)            | 15        | 4          | 11      | 8
      (pro-iran-hashd)        | 14        | 8          | 5       | 8
      (iran)                  | 13        | 9          | 4       | 5
      (united-states)         | 6         | 0          | 6       | 6
      (anti-us-marchers)      | 5         | 3          | 2       | 4
      (qais-khazali)          | 4         | 3          | 1       | 3
      (sadrist-movement)      | 4         | 3          | 1       | 2
      (abu-muhandis)          | 3         | 2          | 1       | 3
      (iraqi-security-forces) | 3         | 1          | 2       | 2
      (asaib-ahl-al-haq)      | 2         | 2          | 0       | 2
      (assad-aleidani)        | 1         | 1          | 0       | 1
      (hashd)                 | 1         | 1          | 0       | 1
      (hashd-commission)      | 1         | 1          | 0       | 1
      (iraqi-government)      | 1         | 0          | 1       | 1
    `,
    },
  ],
  'between-rivals': [
    {
      year: 2008,
      table: `
      between | one                | other            | hostilities
      (sadr)  | (mahdi-army)       | (special-groups) | 1
      (sadr)  | (sadrist-movement) | (special-groups) | 1
    `,
    },
    {
      year: 2020,
      table: `
      between            | one                | other              | hostilities
      (anti-us-marchers) | (pro-iran-hashd)   | (sadr)             | 2
      (iran)             | (pro-iran-hashd)   | (sadr)             | 2
      (sadr)             | (anti-us-marchers) | (protesters)       | 1
      (sadr)             | (protesters)       | (sadrist-movement) | 1
      (sadr)             | (iran)             | (protesters)       | 1
      (sadr)             | (pro-iran-hashd)   | (protesters)       | 2
      (pro-iran-hashd)   | (iran)             | (sadr)             | 2
      (pro-iran-hashd)   | (qais-khazali)     | (sadr)             | 1
      (qais-khazali)     | (pro-iran-hashd)   | (sadr)             | 2
      (sadrist-movement) | (protesters)       | (sadr)             | 2
    `,
    },
  ],
  'who-links-two': [
    {
      year: 2020,
      table: `
      one    | tiesToOne | broker           | tiesToOther                                | other
      (iran) | [iran-supports-pro-iran-hashd], [pro-iran-hashd-allied-with-iran] | (pro-iran-hashd) | [pro-iran-hashd-supports-anti-us-marchers] | (anti-us-marchers)
      (iran) | [iran-arms-sadr], [iran-courts-sadr], [iran-funds-sadr], [iran-hosts-sadr], [sadr-allied-with-iran], [sadr-allied-with-iran-earlier] | (sadr)           | [sadr-authorizes-anti-us-marchers], [sadr-leads-anti-us-marchers] | (anti-us-marchers)
    `,
    },
    {
      year: 2008,
      given: { other: 'special-groups' },
      table: `
      one    | tiesToOne                 | broker       | tiesToOther | other
      (iran) | [qods-force-part-of-iran] | (qods-force) | [qods-force-funds-special-groups], [qods-force-trains-special-groups] | (special-groups)
    `,
    },
  ],
  'shared-enemies': [
    {
      year: 2008,
      table: `
      one                     | other              | enemies
      (coalition)             | (united-states)    | Resistance cells, Moqtada al-Sadr
      (iraqi-security-forces) | (united-states)    | Moqtada al-Sadr, Sadrist movement
      (mahdi-army)            | (sadrist-movement) | Iraqi Security Forces, Special Groups
    `,
    },
    {
      year: 2020,
      table: `
      one                | other  | enemies
      (anti-us-marchers) | (iran) | Anti-government protesters, United States
    `,
    },
  ],
  triads: [
    {
      year: 2008,
      table: `
      balance    | one                     | oneAndTwo | two                     | twoAndThree | three              | threeAndOne
      unbalanced | (iraqi-security-forces) | foes      | (sadrist-movement)      | foes        | (special-groups)   | foes
      unbalanced | (sadr)                  | friends   | (sadrist-movement)      | foes        | (special-groups)   | friends
      balanced   | (coalition)             | friends   | (iraqi-security-forces) | foes        | (sadr)             | foes
      balanced   | (coalition)             | friends   | (iraqi-security-forces) | foes        | (special-groups)   | foes
      balanced   | (coalition)             | foes      | (resistance-cells)      | friends     | (sadr)             | foes
      balanced   | (coalition)             | foes      | (resistance-cells)      | friends     | (special-groups)   | foes
      balanced   | (coalition)             | foes      | (sadr)                  | friends     | (special-groups)   | foes
      balanced   | (iraqi-security-forces) | foes      | (mahdi-army)            | friends     | (sadr)             | foes
      balanced   | (iraqi-security-forces) | foes      | (sadr)                  | friends     | (sadrist-movement) | foes
      balanced   | (iraqi-security-forces) | foes      | (sadr)                  | friends     | (special-groups)   | foes
      balanced   | (qods-force)            | friends   | (resistance-cells)      | friends     | (special-groups)   | friends
      balanced   | (resistance-cells)      | friends   | (sadr)                  | friends     | (special-groups)   | friends
      balanced   | (resistance-cells)      | friends   | (sadr)                  | foes        | (united-states)    | foes
      balanced   | (sadr)                  | friends   | (sadrist-movement)      | foes        | (united-states)    | foes
    `,
    },
    {
      year: 2020,
      table: `
      balance    | one                | oneAndTwo | two              | twoAndThree | three           | threeAndOne
      unbalanced | (anti-us-marchers) | foes      | (protesters)     | foes        | (united-states) | foes
      unbalanced | (iran)             | foes      | (protesters)     | foes        | (united-states) | foes
      unbalanced | (pro-iran-hashd)   | foes      | (protesters)     | foes        | (united-states) | foes
      balanced   | (abu-muhandis)     | friends   | (iran)           | foes        | (united-states) | foes
      balanced   | (anti-us-marchers) | friends   | (pro-iran-hashd) | foes        | (protesters)    | foes
      balanced   | (anti-us-marchers) | friends   | (pro-iran-hashd) | foes        | (united-states) | foes
      balanced   | (anti-us-marchers) | friends   | (sadr)           | foes        | (united-states) | foes
      balanced   | (asaib-ahl-al-haq) | friends   | (pro-iran-hashd) | friends     | (qais-khazali)  | friends
      balanced   | (iran)             | friends   | (pro-iran-hashd) | foes        | (protesters)    | foes
      balanced   | (iran)             | friends   | (pro-iran-hashd) | foes        | (united-states) | foes
    `,
    },
  ],
  'hanging-on-one-tie': [
    {
      year: 2008,
      table: `
      actor          | relation                                          | confidence
      (iran)         | [qods-force-part-of-iran]                         | high
      (liwa-smeisem) | [liwa-smeisem-member-of-sadrist-parliamentarians] | high
    `,
    },
    {
      year: 2020,
      table: `
      actor              | relation                                          | confidence
      (assad-aleidani)   | [assad-aleidani-authorizes-iraqi-security-forces] | low
      (hashd)            | [pro-iran-hashd-part-of-hashd]                    | high
      (hashd-commission) | [abu-muhandis-leads-hashd-commission]             | high
      (iraqi-government) | [protesters-opposes-iraqi-government]             | high
    `,
    },
  ],
};
