import type { Expectations } from './expectation.ts';

/** The answers to "What changed", as one reads them in the files of seed/data/iraq. */
export const whatChanged: Expectations = {
  'what-ended-what': [
    {
      year: 2008,
      table: `
      actor              | event                                           | date       | from               | ended                                  | to
      (sadr)             | [sadr-withdraws-support-protesters]             | 2020-01-24 | (sadr)             | [sadr-protects-protesters]             | (protesters)
      (sadr)             | [sadr-withdraws-support-protesters]             | 2020-01-24 | (sadr)             | [sadr-supports-protesters]             | (protesters)
      (sadrist-movement) | [sadrist-movement-withdraws-support-protesters] | 2020-01-24 | (sadrist-movement) | [sadrist-movement-protects-protesters] | (protesters)
      (sadrist-movement) | [sadrist-movement-withdraws-support-protesters] | 2020-01-24 | (sadrist-movement) | [sadrist-movement-supports-protesters] | (protesters)
    `,
    },
  ],
  'changed-sides': [
    {
      year: 2008,
      table: `
      one            | other              | was                                                    | became
      (protesters)   | (sadr)             | [sadr-protects-protesters], [sadr-supports-protesters] | [sadr-opposes-protesters], [sadr-withdraws-support-protesters]
      (protesters)   | (sadrist-movement) | [sadrist-movement-protects-protesters], [sadrist-movement-supports-protesters] | [sadrist-movement-withdraws-support-protesters]
      (iran)         | (sadr)             | [sadr-allied-with-iran-earlier]                        | [sadr-denounces-iran], [sadr-opposes-iran]
      (qais-khazali) | (sadr)             | [sadr-leads-qais-khazali]                              | [sadr-rivals-qais-khazali]
    `,
    },
    {
      year: 2020,
      given: { before: 2008 },
      table: `
      one | other | was | became
    `,
    },
  ],
  'what-began': [
    {
      year: 2008,
      table: `
      from       | actor              | relation                                 | other
      2008-06-01 | (sadr)             | [sadr-attacks-coalition]                 | (coalition)
      2008-06-01 | (sadr)             | [sadr-attacks-iraqi-security-forces]     | (iraqi-security-forces)
      2008-06-12 | (resistance-cells) | [resistance-cells-attacks-coalition]     | (coalition)
      2008-06-12 | (resistance-cells) | [resistance-cells-attacks-united-states] | (united-states)
      2008-06-12 | (resistance-cells) | [resistance-cells-opposes-coalition]     | (coalition)
      2008-06-12 | (sadr)             | [sadr-authorizes-resistance-cells]       | (resistance-cells)
      2008-06-12 | (sadr)             | [sadr-threatens-coalition]               | (coalition)
    `,
    },
    {
      year: 2020,
      table: `
      from       | actor                   | relation                                          | other
      2020-01-01 | (sadr)                  | [sadr-allied-with-iran]                           | (iran)
      2020-01-01 | (sadr)                  | [sadr-allied-with-pro-iran-hashd]                 | (pro-iran-hashd)
      2020-01-13 | (sadr)                  | [sadr-meets-with-pro-iran-hashd]                  | (pro-iran-hashd)
      2020-01-14 | (sadr)                  | [sadr-authorizes-anti-us-marchers]                | (anti-us-marchers)
      2020-01-24 | (anti-us-marchers)      | [anti-us-marchers-opposes-united-states]          | (united-states)
      2020-01-24 | (assad-aleidani)        | [assad-aleidani-authorizes-iraqi-security-forces] | (iraqi-security-forces)
      2020-01-24 | (iraqi-security-forces) | [iraqi-security-forces-attacks-protesters]        | (protesters)
      2020-01-24 | (pro-iran-hashd)        | [pro-iran-hashd-attacks-protesters]               | (protesters)
      2020-01-24 | (pro-iran-hashd)        | [pro-iran-hashd-supports-anti-us-marchers]        | (anti-us-marchers)
      2020-01-24 | (protesters)            | [protesters-rivals-anti-us-marchers]              | (anti-us-marchers)
      2020-01-24 | (sadr)                  | [sadr-authorizes-pro-iran-hashd]                  | (pro-iran-hashd)
      2020-01-24 | (sadr)                  | [sadr-leads-anti-us-marchers]                     | (anti-us-marchers)
      2020-01-24 | (sadr)                  | [sadr-opposes-protesters]                         | (protesters)
      2020-01-24 | (sadr)                  | [sadr-withdraws-support-protesters]               | (protesters)
      2020-01-24 | (sadrist-movement)      | [sadrist-movement-withdraws-support-protesters]   | (protesters)
    `,
    },
  ],
  'what-ended': [
    {
      year: 2008,
      table: `
      actor                   | relation                                         | other                   | dates     | endedBy
      (mahdi-army)            | [mahdi-army-denounces-special-groups]            | (special-groups)        | /2008-06  | not told
      (sadrist-movement)      | [sadrist-movement-denounces-special-groups]      | (special-groups)        | /2008-06  | not told
      (coalition)             | [coalition-supports-iraqi-security-forces]       | (iraqi-security-forces) | /2008-06? | not told
      (iraqi-security-forces) | [iraqi-security-forces-attacks-mahdi-army]       | (mahdi-army)            | /2008-06? | not told
      (iraqi-security-forces) | [iraqi-security-forces-attacks-sadrist-movement] | (sadrist-movement)      | /2008-06? | not told
    `,
    },
    {
      year: 2020,
      table: `
      actor                   | relation                                           | other              | dates                 | endedBy
      (anti-us-marchers)      | [anti-us-marchers-opposes-united-states]           | (united-states)    | 2020-01-24/2020-01-24 | not told
      (pro-iran-hashd)        | [pro-iran-hashd-supports-anti-us-marchers]         | (anti-us-marchers) | 2020-01-24/2020-01-24 | not told
      (protesters)            | [protesters-rivals-anti-us-marchers]               | (anti-us-marchers) | 2020-01-24/2020-01-24 | not told
      (sadr)                  | [sadr-leads-anti-us-marchers]                      | (anti-us-marchers) | 2020-01-24/2020-01-24 | not told
      (sadr)                  | [sadr-protects-protesters]                         | (protesters)       | 2019?/                | sadr-withdraws-support-protesters
      (sadr)                  | [sadr-supports-protesters]                         | (protesters)       | 2019?/                | sadr-withdraws-support-protesters
      (sadrist-movement)      | [sadrist-movement-protects-protesters]             | (protesters)       | 2019?/                | sadrist-movement-withdraws-support-protesters
      (sadrist-movement)      | [sadrist-movement-supports-protesters]             | (protesters)       | 2019?/                | sadrist-movement-withdraws-support-protesters
      (abu-muhandis)          | [abu-muhandis-leads-hashd-commission]              | (hashd-commission) | /2020-01?             | not told
      (abu-muhandis)          | [abu-muhandis-supports-iran]                       | (iran)             | /2020-01?             | not told
      (iraqi-security-forces) | [iraqi-security-forces-attacks-protesters-earlier] | (protesters)       | /2020-01?             | not told
      (pro-iran-hashd)        | [pro-iran-hashd-attacks-protesters-earlier]        | (protesters)       | /2020-01?             | not told
      (sadr)                  | [sadr-allied-with-iran-earlier]                    | (iran)             | /2020-01?             | not told
      (sadr)                  | [sadr-leads-qais-khazali]                          | (qais-khazali)     | /2020-01?             | not told
    `,
    },
  ],
  'only-presumed': [
    {
      year: 2008,
      table: `
      actor | relation | other | attestedBefore | end
    `,
    },
    {
      year: 2020,
      table: `
      actor                      | relation                                             | other                      | attestedBefore | end
      (coalition)                | [coalition-attacks-special-groups]                   | (special-groups)           | 2008-07-01     | ongoing
      (iraqi-security-forces)    | [iraqi-security-forces-attacks-special-groups]       | (special-groups)           | 2008-07-01     | ongoing
      (iraqi-security-forces)    | [iraqi-security-forces-opposes-sadr]                 | (sadr)                     | 2008-07-01     | ongoing
      (iraqi-security-forces)    | [iraqi-security-forces-opposes-sadrist-movement]     | (sadrist-movement)         | 2008-07-01     | ongoing
      (liwa-smeisem)             | [liwa-smeisem-member-of-sadrist-parliamentarians]    | (sadrist-parliamentarians) | 2008-07-01     | ongoing
      (qods-force)               | [qods-force-funds-resistance-cells]                  | (resistance-cells)         | 2008-07-01     | unknown
      (qods-force)               | [qods-force-funds-special-groups]                    | (special-groups)           | 2008-07-01     | unknown
      (qods-force)               | [qods-force-part-of-iran]                            | (iran)                     | 2008-07-01     | ongoing
      (qods-force)               | [qods-force-trains-resistance-cells]                 | (resistance-cells)         | 2008-07-01     | unknown
      (qods-force)               | [qods-force-trains-special-groups]                   | (special-groups)           | 2008-07-01     | unknown
      (resistance-cells)         | [resistance-cells-attacks-coalition]                 | (coalition)                | 2008-07-01     | unknown
      (resistance-cells)         | [resistance-cells-attacks-united-states]             | (united-states)            | 2008-07-01     | unknown
      (resistance-cells)         | [resistance-cells-opposes-coalition]                 | (coalition)                | 2008-07-01     | unknown
      (resistance-cells)         | [resistance-cells-part-of-special-groups]            | (special-groups)           | 2008-07-01     | ongoing
      (sadr)                     | [sadr-attacks-coalition]                             | (coalition)                | 2008-07-01     | unknown
      (sadr)                     | [sadr-attacks-iraqi-security-forces]                 | (iraqi-security-forces)    | 2008-07-01     | unknown
      (sadr)                     | [sadr-controls-resistance-cells]                     | (resistance-cells)         | 2008-07-01     | ongoing
      (sadr)                     | [sadr-controls-special-groups]                       | (special-groups)           | 2008-07-01     | ongoing
      (sadr)                     | [sadr-declares-ceasefire-with-coalition]             | (coalition)                | 2008-07-01     | unknown
      (sadr)                     | [sadr-declares-ceasefire-with-iraqi-security-forces] | (iraqi-security-forces)    | 2008-07-01     | unknown
      (sadr)                     | [sadr-leads-mahdi-army]                              | (mahdi-army)               | 2008-07-01     | ongoing
      (sadr)                     | [sadr-leads-sadrist-movement]                        | (sadrist-movement)         | 2008-07-01     | ongoing
      (sadr)                     | [sadr-opposes-united-states]                         | (united-states)            | 2008-07-01     | ongoing
      (sadr)                     | [sadr-threatens-coalition]                           | (coalition)                | 2008-07-01     | unknown
      (sadrist-movement)         | [sadrist-movement-attacks-iraqi-security-forces]     | (iraqi-security-forces)    | 2008-07-01     | ongoing
      (sadrist-movement)         | [sadrist-movement-opposes-united-states]             | (united-states)            | 2008-07-01     | unknown
      (sadrist-parliamentarians) | [sadrist-parliamentarians-part-of-sadrist-movement]  | (sadrist-movement)         | 2008-07-01     | ongoing
      (special-groups)           | [special-groups-attacks-coalition]                   | (coalition)                | 2008-07-01     | ongoing
      (special-groups)           | [special-groups-attacks-iraqi-security-forces]       | (iraqi-security-forces)    | 2008-07-01     | ongoing
      (special-groups)           | [special-groups-part-of-mahdi-army]                  | (mahdi-army)               | 2008-07-01     | ongoing
    `,
    },
  ],
  'only-in-one-year': [
    {
      year: 2008,
      table: `
      actor                      | year | relations
      (coalition)                | 2008 | 8
      (liwa-smeisem)             | 2008 | 1
      (mahdi-army)               | 2008 | 4
      (qods-force)               | 2008 | 5
      (resistance-cells)         | 2008 | 8
      (sadrist-parliamentarians) | 2008 | 2
      (special-groups)           | 2008 | 11
      (abu-muhandis)             | 2020 | 3
      (anti-us-marchers)         | 2020 | 5
      (protesters)               | 2020 | 15
      (asaib-ahl-al-haq)         | 2020 | 2
      (assad-aleidani)           | 2020 | 1
      (hashd)                    | 2020 | 1
      (hashd-commission)         | 2020 | 1
      (iraqi-government)         | 2020 | 1
      (pro-iran-hashd)           | 2020 | 14
      (qais-khazali)             | 2020 | 4
    `,
    },
  ],
  'ties-that-return': [
    {
      year: 2008,
      table: `
      actor  | other              | first                         | silentFrom | silentUntil | again
      (sadr) | (sadrist-movement) | [sadr-leads-sadrist-movement] | 2008-07-01 | 2020-01-25  | [sadr-leads-sadrist-movement-2020]
      (sadr) | (united-states)    | [sadr-opposes-united-states]  | 2008-07-01 | 2020-01-14  | [sadr-opposes-united-states-2020]
    `,
    },
  ],
  'events-in-order': [
    {
      year: 2008,
      table: `
      date        | actor              | event                                                | other                   | status
      2007-08/    | (sadr)             | [sadr-declares-ceasefire-with-coalition]             | (coalition)             | actual
      2007-08/    | (sadr)             | [sadr-declares-ceasefire-with-iraqi-security-forces] | (iraqi-security-forces) | actual
      2008-06-13~ | (sadr)             | [sadr-authorizes-resistance-cells]                   | (resistance-cells)      | announced
      2020-01-13  | (sadr)             | [sadr-meets-with-pro-iran-hashd]                     | (pro-iran-hashd)        | actual
      2020-01-14  | (sadr)             | [sadr-authorizes-anti-us-marchers]                   | (anti-us-marchers)      | actual
      2020-01-24  | (assad-aleidani)   | [assad-aleidani-authorizes-iraqi-security-forces]    | (iraqi-security-forces) | alleged
      2020-01-24  | (sadr)             | [sadr-authorizes-pro-iran-hashd]                     | (pro-iran-hashd)        | inferred
      2020-01-24  | (sadr)             | [sadr-withdraws-support-protesters]                  | (protesters)            | inferred
      2020-01-24  | (sadrist-movement) | [sadrist-movement-withdraws-support-protesters]      | (protesters)            | inferred
    `,
    },
  ],
};
