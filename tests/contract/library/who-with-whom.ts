import type { Expectations } from './expectation.ts';

/** The answers to "Who with whom", as one reads them in the files of seed/data/iraq. */
export const whoWithWhom: Expectations = {
  'who-controlled-the-special-groups': [
    {
      year: 2020,
      table: `
      actor        | relation                           | controlled       | status | confidence
      (sadr)       | [sadr-controls-special-groups]     | (special-groups) | actual | high
      (qods-force) | [qods-force-funds-special-groups]  | (special-groups) | actual | moderate
      (qods-force) | [qods-force-trains-special-groups] | (special-groups) | actual | moderate
    `,
    },
    {
      year: 2020,
      given: { group: 'anti-us-marchers', year: 2020 },
      table: `
      actor  | relation                      | controlled         | status | confidence
      (sadr) | [sadr-leads-anti-us-marchers] | (anti-us-marchers) | actual | moderate
    `,
    },
  ],
  'who-stood-with': [
    {
      year: 2008,
      table: `
      actor              | relation                           | dates       | status
      (resistance-cells) | [sadr-authorizes-resistance-cells] | 2008-06-13~ | announced
      (resistance-cells) | [sadr-controls-resistance-cells]   | /..         | inferred
      (special-groups)   | [sadr-controls-special-groups]     | /..         | actual
      (mahdi-army)       | [sadr-leads-mahdi-army]            | /..         | actual
      (sadrist-movement) | [sadr-leads-sadrist-movement]      | /..         | actual
    `,
    },
    {
      year: 2020,
      table: `
      actor              | relation                           | dates                 | status
      (iran)             | [sadr-allied-with-iran]            | 2020-01/..            | inferred
      (iran)             | [sadr-allied-with-iran-earlier]    | /2020-01?             | actual
      (pro-iran-hashd)   | [sadr-allied-with-pro-iran-hashd]  | 2020-01/..            | inferred
      (iran)             | [iran-arms-sadr]                   | /                     | actual
      (anti-us-marchers) | [sadr-authorizes-anti-us-marchers] | 2020-01-14            | actual
      (pro-iran-hashd)   | [sadr-authorizes-pro-iran-hashd]   | 2020-01-24            | inferred
      (iran)             | [iran-courts-sadr]                 | /                     | alleged
      (iran)             | [iran-funds-sadr]                  | /                     | actual
      (iran)             | [iran-hosts-sadr]                  | /..                   | actual
      (anti-us-marchers) | [sadr-leads-anti-us-marchers]      | 2020-01-24/2020-01-24 | actual
      (qais-khazali)     | [sadr-leads-qais-khazali]          | /2020-01?             | actual
      (sadrist-movement) | [sadr-leads-sadrist-movement-2020] | /..                   | inferred
      (protesters)       | [sadr-protects-protesters]         | 2019?/                | inferred
      (protesters)       | [sadr-supports-protesters]         | 2019?/                | actual
    `,
    },
  ],
  'who-stood-against': [
    {
      year: 2008,
      table: `
      actor                   | relation                             | dates        | status
      (coalition)             | [sadr-attacks-coalition]             | 2008-06/     | forecast
      (iraqi-security-forces) | [sadr-attacks-iraqi-security-forces] | 2008-06/     | forecast
      (iraqi-security-forces) | [iraqi-security-forces-opposes-sadr] | /..          | inferred
      (united-states)         | [sadr-opposes-united-states]         | /..          | actual
      (coalition)             | [sadr-threatens-coalition]           | 2008-06-13~/ | actual
    `,
    },
    {
      year: 2020,
      table: `
      actor            | relation                            | dates       | status
      (iran)           | [sadr-denounces-iran]               | /..         | actual
      (protesters)     | [sadr-opposes-protesters]           | 2020-01-24/ | actual
      (iran)           | [sadr-opposes-iran]                 | /           | inferred
      (united-states)  | [sadr-opposes-united-states-2020]   | /           | actual
      (pro-iran-hashd) | [sadr-rivals-pro-iran-hashd]        | /..         | actual
      (qais-khazali)   | [sadr-rivals-qais-khazali]          | /..         | actual
      (pro-iran-hashd) | [pro-iran-hashd-threatens-sadr]     | /..         | alleged
      (protesters)     | [sadr-withdraws-support-protesters] | 2020-01-24  | inferred
    `,
    },
  ],
  'ally-and-enemy': [
    {
      year: 2008,
      table: `
      one          | other            | supportive                          | hostile
      (mahdi-army) | (special-groups) | [special-groups-part-of-mahdi-army] | [mahdi-army-denounces-special-groups]
    `,
    },
    {
      year: 2020,
      table: `
      one              | other              | supportive                                             | hostile
      (iran)           | (sadr)             | [iran-arms-sadr], [iran-courts-sadr], [iran-funds-sadr], [iran-hosts-sadr], [sadr-allied-with-iran], [sadr-allied-with-iran-earlier] | [sadr-denounces-iran], [sadr-opposes-iran]
      (pro-iran-hashd) | (sadr)             | [sadr-allied-with-pro-iran-hashd], [sadr-authorizes-pro-iran-hashd] | [pro-iran-hashd-threatens-sadr], [sadr-rivals-pro-iran-hashd]
      (protesters)     | (sadr)             | [sadr-protects-protesters], [sadr-supports-protesters] | [sadr-opposes-protesters], [sadr-withdraws-support-protesters]
      (protesters)     | (sadrist-movement) | [sadrist-movement-protects-protesters], [sadrist-movement-supports-protesters] | [sadrist-movement-withdraws-support-protesters]
      (qais-khazali)   | (sadr)             | [sadr-leads-qais-khazali]                              | [sadr-rivals-qais-khazali]
    `,
    },
  ],
  'chain-of-command': [
    {
      year: 2008,
      table: `
      superior         | steps | chain
      (sadr)           | 1     | [sadr-controls-resistance-cells]
      (special-groups) | 1     | [resistance-cells-part-of-special-groups]
      (mahdi-army)     | 2     | [resistance-cells-part-of-special-groups], [special-groups-part-of-mahdi-army]
      (sadr)           | 2     | [resistance-cells-part-of-special-groups], [sadr-controls-special-groups]
      (sadr)           | 3     | [resistance-cells-part-of-special-groups], [special-groups-part-of-mahdi-army], [sadr-leads-mahdi-army]
    `,
    },
    {
      year: 2020,
      given: { actor: 'qais-khazali' },
      table: `
      superior           | steps | chain
      (asaib-ahl-al-haq) | 1     | [qais-khazali-member-of-asaib-ahl-al-haq]
      (pro-iran-hashd)   | 1     | [qais-khazali-member-of-pro-iran-hashd]
      (sadr)             | 1     | [sadr-leads-qais-khazali]
      (hashd)            | 2     | [qais-khazali-member-of-pro-iran-hashd], [pro-iran-hashd-part-of-hashd]
      (pro-iran-hashd)   | 2     | [qais-khazali-member-of-asaib-ahl-al-haq], [asaib-ahl-al-haq-part-of-pro-iran-hashd]
      (hashd)            | 3     | [qais-khazali-member-of-asaib-ahl-al-haq], [asaib-ahl-al-haq-part-of-pro-iran-hashd], [pro-iran-hashd-part-of-hashd]
    `,
    },
  ],
  'shared-patrons': [
    {
      year: 2008,
      table: `
      patron       | relation                             | other              | status   | confidence
      (sadr)       | [sadr-leads-mahdi-army]              | (mahdi-army)       | actual   | high
      (sadr)       | [sadr-controls-resistance-cells]     | (resistance-cells) | inferred | moderate
      (sadr)       | [sadr-leads-sadrist-movement]        | (sadrist-movement) | actual   | high
      (qods-force) | [qods-force-funds-resistance-cells]  | (resistance-cells) | inferred | low
      (qods-force) | [qods-force-trains-resistance-cells] | (resistance-cells) | inferred | low
    `,
    },
    {
      year: 2020,
      given: { group: 'pro-iran-hashd' },
      table: `
      patron | relation          | other  | status | confidence
      (iran) | [iran-arms-sadr]  | (sadr) | actual | moderate
      (iran) | [iran-funds-sadr] | (sadr) | actual | moderate
      (iran) | [iran-hosts-sadr] | (sadr) | actual | high
    `,
    },
  ],
  'pair-history': [
    {
      year: 2008,
      table: `
      actor  | relation                        | target | dates      | status   | confidence
      (sadr) | [sadr-allied-with-iran-earlier] | (iran) | /2020-01?  | actual   | moderate
      (sadr) | [sadr-allied-with-iran]         | (iran) | 2020-01/.. | inferred | low
      (iran) | [iran-courts-sadr]              | (sadr) | /          | alleged  | moderate
      (iran) | [iran-arms-sadr]                | (sadr) | /          | actual   | moderate
      (iran) | [iran-funds-sadr]               | (sadr) | /          | actual   | moderate
      (iran) | [iran-hosts-sadr]               | (sadr) | /..        | actual   | high
      (sadr) | [sadr-denounces-iran]           | (iran) | /..        | actual   | moderate
      (sadr) | [sadr-opposes-iran]             | (iran) | /          | inferred | low
    `,
    },
  ],
  'since-when-with-each': [
    {
      year: 2008,
      table: `
      other                   | first      | before     | relations | supportive | hostile
      (coalition)             | 2007-08-01 | 2008-07-01 | 3         | 0          | 2
      (iraqi-security-forces) | 2007-08-01 | 2008-07-01 | 3         | 0          | 2
      (special-groups)        | 2008-05-20 | 2008-07-01 | 1         | 1          | 0
      (mahdi-army)            | 2008-06-01 | 2008-07-01 | 1         | 1          | 0
      (resistance-cells)      | 2008-06-01 | 2008-07-01 | 2         | 2          | 0
      (sadrist-movement)      | 2008-06-01 | 2020-01-26 | 2         | 2          | 0
      (united-states)         | 2008-06-01 | 2020-01-26 | 2         | 0          | 2
      (protesters)            | 2018-01-01 | 2020-01-26 | 4         | 2          | 2
      (iran)                  | 2019-12-01 | 2020-03-01 | 8         | 6          | 2
      (qais-khazali)          | 2019-12-01 | 2020-03-01 | 2         | 1          | 1
      (pro-iran-hashd)        | 2020-01-01 | 2020-02-01 | 5         | 2          | 2
      (anti-us-marchers)      | 2020-01-14 | 2020-01-25 | 2         | 2          | 0
    `,
    },
  ],
  'among-the-selected': [
    {
      year: 2019,
      table: `
      actor                   | relation                                           | other              | dates     | status
      (abu-muhandis)          | [abu-muhandis-leads-hashd-commission]              | (hashd-commission) | /2020-01? | actual
      (abu-muhandis)          | [abu-muhandis-supports-iran]                       | (iran)             | /2020-01? | alleged
      (protesters)            | [protesters-opposes-iraqi-government]              | (iraqi-government) | 2019?/..  | actual
      (iraqi-security-forces) | [iraqi-security-forces-attacks-protesters-earlier] | (protesters)       | /2020-01? | inferred
      (sadr)                  | [sadr-protects-protesters]                         | (protesters)       | 2019?/    | inferred
      (sadr)                  | [sadr-supports-protesters]                         | (protesters)       | 2019?/    | actual
      (sadr)                  | [sadr-allied-with-iran-earlier]                    | (iran)             | /2020-01? | actual
      (sadr)                  | [sadr-leads-qais-khazali]                          | (qais-khazali)     | /2020-01? | actual
      (pro-iran-hashd)        | [pro-iran-hashd-attacks-protesters-earlier]        | (protesters)       | /2020-01? | inferred
      (sadrist-movement)      | [sadrist-movement-protects-protesters]             | (protesters)       | 2019?/    | actual
      (sadrist-movement)      | [sadrist-movement-supports-protesters]             | (protesters)       | 2019?/    | actual
      (united-states)         | [united-states-kills-abu-muhandis]                 | (abu-muhandis)     | /2020-01? | actual
    `,
    },
    {
      year: 2020,
      given: { selected: ['sadr', 'iran', 'pro-iran-hashd'] },
      table: `
      actor            | relation                          | other            | dates      | status
      (iran)           | [iran-arms-sadr]                  | (sadr)           | /          | actual
      (iran)           | [iran-courts-sadr]                | (sadr)           | /          | alleged
      (iran)           | [iran-funds-sadr]                 | (sadr)           | /          | actual
      (iran)           | [iran-hosts-sadr]                 | (sadr)           | /..        | actual
      (iran)           | [iran-supports-pro-iran-hashd]    | (pro-iran-hashd) | /..        | actual
      (sadr)           | [sadr-allied-with-iran]           | (iran)           | 2020-01/.. | inferred
      (sadr)           | [sadr-allied-with-iran-earlier]   | (iran)           | /2020-01?  | actual
      (sadr)           | [sadr-denounces-iran]             | (iran)           | /..        | actual
      (sadr)           | [sadr-opposes-iran]               | (iran)           | /          | inferred
      (sadr)           | [sadr-allied-with-pro-iran-hashd] | (pro-iran-hashd) | 2020-01/.. | inferred
      (sadr)           | [sadr-authorizes-pro-iran-hashd]  | (pro-iran-hashd) | 2020-01-24 | inferred
      (sadr)           | [sadr-meets-with-pro-iran-hashd]  | (pro-iran-hashd) | 2020-01-13 | actual
      (sadr)           | [sadr-rivals-pro-iran-hashd]      | (pro-iran-hashd) | /..        | actual
      (pro-iran-hashd) | [pro-iran-hashd-allied-with-iran] | (iran)           | /..        | actual
      (pro-iran-hashd) | [pro-iran-hashd-threatens-sadr]   | (sadr)           | /..        | alleged
    `,
    },
  ],
};
