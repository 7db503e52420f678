import type { Expectations } from './expectation.ts';

/** The answers to "Disputed claims", as one reads them in the files of seed/data/iraq. */
export const disputedClaims: Expectations = {
  'disputed-claims': [
    {
      year: 2008,
      table: `
      actor              | relation                                  | other                   | source                                    | place
      (resistance-cells) | [resistance-cells-part-of-special-groups] | (special-groups)        | Moqtada al-Sadr's "Resistance Cells"      | para 1
      (resistance-cells) | [resistance-cells-part-of-special-groups] | (special-groups)        | Shiite cleric Sadr authorizes setting up "resistance cells"-Sadrist | cited in resistance-cells-2008 note i
      (resistance-cells) | [resistance-cells-part-of-special-groups] | (special-groups)        | Al-Sadr: New force to fight U.S. in Iraq  | cited in resistance-cells-2008 note ii
      (sadr)             | [sadr-attacks-iraqi-security-forces]      | (iraqi-security-forces) | Moqtada al-Sadr's "Resistance Cells"      | para 3
      (sadr)             | [sadr-attacks-iraqi-security-forces]      | (iraqi-security-forces) | Al-Sadr: New force to fight U.S. in Iraq  | cited in resistance-cells-2008 note iv
      (sadr)             | [sadr-controls-special-groups]            | (special-groups)        | Moqtada al-Sadr's "Resistance Cells"      | para 2
      (sadr)             | [sadr-controls-special-groups]            | (special-groups)        | U.S. Deploys a Purpose-Driven Distinction | cited in resistance-cells-2008 note iii
      (special-groups)   | [special-groups-part-of-mahdi-army]       | (mahdi-army)            | Moqtada al-Sadr's "Resistance Cells"      | para 2
      (special-groups)   | [special-groups-part-of-mahdi-army]       | (mahdi-army)            | U.S. Deploys a Purpose-Driven Distinction | cited in resistance-cells-2008 note iii
    `,
    },
  ],
  'weight-of-the-evidence': [
    {
      year: 2008,
      table: `
      actor              | relation                                  | other                   | supports | bestFor | disputes | bestAgainst | confidence
      (resistance-cells) | [resistance-cells-part-of-special-groups] | (special-groups)        | 2        | 3       | 3        | 4           | moderate
      (sadr)             | [sadr-attacks-iraqi-security-forces]      | (iraqi-security-forces) | 1        | 3       | 2        | 4           | moderate
      (sadr)             | [sadr-controls-special-groups]            | (special-groups)        | 2        | 3       | 2        | 4           | high
      (special-groups)   | [special-groups-part-of-mahdi-army]       | (mahdi-army)            | 1        | 3       | 2        | 4           | moderate
    `,
    },
  ],
  'not-reported-as-fact': [
    {
      year: 2008,
      table: `
      status    | relation                                           | confidence
      alleged   | [abu-muhandis-supports-iran]                       | moderate
      alleged   | [assad-aleidani-authorizes-iraqi-security-forces]  | low
      alleged   | [iran-courts-sadr]                                 | moderate
      alleged   | [iran-opposes-united-states]                       | low
      alleged   | [pro-iran-hashd-threatens-sadr]                    | moderate
      alleged   | [protesters-rivals-anti-us-marchers]               | low
      announced | [resistance-cells-attacks-coalition]               | moderate
      announced | [resistance-cells-attacks-united-states]           | moderate
      announced | [resistance-cells-opposes-coalition]               | high
      announced | [sadr-authorizes-resistance-cells]                 | high
      forecast  | [coalition-attacks-special-groups]                 | high
      forecast  | [iraqi-security-forces-attacks-special-groups]     | high
      forecast  | [sadr-attacks-coalition]                           | moderate
      forecast  | [sadr-attacks-iraqi-security-forces]               | moderate
      inferred  | [asaib-ahl-al-haq-part-of-pro-iran-hashd]          | moderate
      inferred  | [iraqi-security-forces-attacks-mahdi-army]         | moderate
      inferred  | [iraqi-security-forces-attacks-protesters-earlier] | low
      inferred  | [iraqi-security-forces-opposes-sadr]               | moderate
      inferred  | [iraqi-security-forces-opposes-sadrist-movement]   | moderate
      inferred  | [pro-iran-hashd-attacks-protesters]                | low
      inferred  | [pro-iran-hashd-attacks-protesters-earlier]        | low
      inferred  | [pro-iran-hashd-opposes-united-states]             | moderate
      inferred  | [protesters-opposes-iran]                          | moderate
      inferred  | [protesters-opposes-united-states]                 | moderate
      inferred  | [qods-force-funds-resistance-cells]                | low
      inferred  | [qods-force-trains-resistance-cells]               | low
      inferred  | [resistance-cells-part-of-special-groups]          | moderate
      inferred  | [sadr-allied-with-iran]                            | low
      inferred  | [sadr-allied-with-pro-iran-hashd]                  | moderate
      inferred  | [sadr-authorizes-pro-iran-hashd]                   | low
      inferred  | [sadr-controls-resistance-cells]                   | moderate
      inferred  | [sadr-leads-sadrist-movement-2020]                 | moderate
      inferred  | [sadr-opposes-iran]                                | low
      inferred  | [sadr-protects-protesters]                         | moderate
      inferred  | [sadr-withdraws-support-protesters]                | moderate
      inferred  | [sadrist-movement-opposes-united-states]           | moderate
      inferred  | [sadrist-movement-withdraws-support-protesters]    | moderate
    `,
    },
  ],
  'borne-out': [
    {
      year: 2008,
      table: `
      status    | actor                   | relation                                          | other                   | borneOutBy | date
      alleged   | (abu-muhandis)          | [abu-muhandis-supports-iran]                      | (iran)                  | –          | –
      alleged   | (assad-aleidani)        | [assad-aleidani-authorizes-iraqi-security-forces] | (iraqi-security-forces) | –          | –
      alleged   | (iran)                  | [iran-courts-sadr]                                | (sadr)                  | –          | –
      alleged   | (iran)                  | [iran-opposes-united-states]                      | (united-states)         | –          | –
      alleged   | (pro-iran-hashd)        | [pro-iran-hashd-threatens-sadr]                   | (sadr)                  | –          | –
      alleged   | (protesters)            | [protesters-rivals-anti-us-marchers]              | (anti-us-marchers)      | –          | –
      announced | (resistance-cells)      | [resistance-cells-attacks-coalition]              | (coalition)             | –          | –
      announced | (resistance-cells)      | [resistance-cells-attacks-united-states]          | (united-states)         | –          | –
      announced | (resistance-cells)      | [resistance-cells-opposes-coalition]              | (coalition)             | –          | –
      announced | (sadr)                  | [sadr-authorizes-resistance-cells]                | (resistance-cells)      | –          | –
      forecast  | (coalition)             | [coalition-attacks-special-groups]                | (special-groups)        | –          | –
      forecast  | (iraqi-security-forces) | [iraqi-security-forces-attacks-special-groups]    | (special-groups)        | –          | –
      forecast  | (sadr)                  | [sadr-attacks-coalition]                          | (coalition)             | –          | –
      forecast  | (sadr)                  | [sadr-attacks-iraqi-security-forces]              | (iraqi-security-forces) | –          | –
    `,
    },
    {
      year: 2008,
      given: { statuses: ['inferred'] },
      table: `
      status   | relation                                           | borneOutBy                                 | date
      inferred | [asaib-ahl-al-haq-part-of-pro-iran-hashd]          | –                                          | –
      inferred | [iraqi-security-forces-attacks-mahdi-army]         | –                                          | –
      inferred | [iraqi-security-forces-attacks-protesters-earlier] | [iraqi-security-forces-attacks-protesters] | 2020-01-24
      inferred | [iraqi-security-forces-opposes-sadr]               | –                                          | –
      inferred | [iraqi-security-forces-opposes-sadrist-movement]   | –                                          | –
      inferred | [pro-iran-hashd-attacks-protesters]                | –                                          | –
      inferred | [pro-iran-hashd-attacks-protesters-earlier]        | –                                          | –
      inferred | [pro-iran-hashd-opposes-united-states]             | –                                          | –
      inferred | [protesters-opposes-iran]                          | –                                          | –
      inferred | [protesters-opposes-united-states]                 | –                                          | –
      inferred | [qods-force-funds-resistance-cells]                | –                                          | –
      inferred | [qods-force-trains-resistance-cells]               | –                                          | –
      inferred | [resistance-cells-part-of-special-groups]          | –                                          | –
      inferred | [sadr-allied-with-iran]                            | –                                          | –
      inferred | [sadr-allied-with-pro-iran-hashd]                  | –                                          | –
      inferred | [sadr-authorizes-pro-iran-hashd]                   | –                                          | –
      inferred | [sadr-controls-resistance-cells]                   | –                                          | –
      inferred | [sadr-leads-sadrist-movement-2020]                 | –                                          | –
      inferred | [sadr-opposes-iran]                                | –                                          | –
      inferred | [sadr-protects-protesters]                         | –                                          | –
      inferred | [sadr-withdraws-support-protesters]                | –                                          | –
      inferred | [sadrist-movement-opposes-united-states]           | –                                          | –
      inferred | [sadrist-movement-withdraws-support-protesters]    | –                                          | –
    `,
    },
  ],
  'resting-on-one-source': [
    {
      year: 2008,
      table: `
      relation                                             | source                | confidence
      [iraqi-security-forces-attacks-protesters-earlier]   | sadr-rally-2020       | low
      [pro-iran-hashd-attacks-protesters]                  | sadr-rally-2020       | low
      [pro-iran-hashd-attacks-protesters-earlier]          | sadr-rally-2020       | low
      [sadr-allied-with-iran]                              | sadr-rally-2020       | low
      [sadr-authorizes-pro-iran-hashd]                     | sadr-rally-2020       | low
      [sadr-opposes-iran]                                  | sadr-rally-2020       | low
      [asaib-ahl-al-haq-part-of-pro-iran-hashd]            | sadr-rally-2020       | moderate
      [coalition-supports-iraqi-security-forces]           | resistance-cells-2008 | moderate
      [iran-arms-sadr]                                     | sadr-rally-2020       | moderate
      [iran-funds-sadr]                                    | sadr-rally-2020       | moderate
      [iraqi-security-forces-attacks-mahdi-army]           | resistance-cells-2008 | moderate
      [iraqi-security-forces-opposes-sadr]                 | resistance-cells-2008 | moderate
      [iraqi-security-forces-opposes-sadrist-movement]     | resistance-cells-2008 | moderate
      [pro-iran-hashd-opposes-united-states]               | sadr-rally-2020       | moderate
      [pro-iran-hashd-threatens-sadr]                      | sadr-rally-2020       | moderate
      [protesters-opposes-iran]                            | sadr-rally-2020       | moderate
      [protesters-opposes-united-states]                   | sadr-rally-2020       | moderate
      [qais-khazali-member-of-pro-iran-hashd]              | sadr-rally-2020       | moderate
      [sadr-allied-with-iran-earlier]                      | sadr-rally-2020       | moderate
      [sadr-allied-with-pro-iran-hashd]                    | sadr-rally-2020       | moderate
      [sadr-attacks-coalition]                             | resistance-cells-2008 | moderate
      [sadr-declares-ceasefire-with-coalition]             | resistance-cells-2008 | moderate
      [sadr-declares-ceasefire-with-iraqi-security-forces] | resistance-cells-2008 | moderate
      [sadr-denounces-iran]                                | sadr-rally-2020       | moderate
      [sadr-leads-anti-us-marchers]                        | sadr-rally-2020       | moderate
      [sadr-leads-sadrist-movement-2020]                   | sadr-rally-2020       | moderate
      [sadr-opposes-protesters]                            | sadr-rally-2020       | moderate
      [sadr-protects-protesters]                           | sadr-rally-2020       | moderate
      [sadr-rivals-pro-iran-hashd]                         | sadr-rally-2020       | moderate
      [sadr-withdraws-support-protesters]                  | sadr-rally-2020       | moderate
      [sadrist-movement-attacks-iraqi-security-forces]     | resistance-cells-2008 | moderate
      [sadrist-movement-withdraws-support-protesters]      | sadr-rally-2020       | moderate
      [abu-muhandis-leads-hashd-commission]                | sadr-rally-2020       | high
      [coalition-attacks-special-groups]                   | resistance-cells-2008 | high
      [iran-hosts-sadr]                                    | sadr-rally-2020       | high
      [iraqi-security-forces-attacks-sadrist-movement]     | resistance-cells-2008 | high
      [iraqi-security-forces-attacks-special-groups]       | resistance-cells-2008 | high
      [pro-iran-hashd-allied-with-iran]                    | sadr-rally-2020       | high
      [pro-iran-hashd-part-of-hashd]                       | sadr-rally-2020       | high
      [pro-iran-hashd-supports-anti-us-marchers]           | sadr-rally-2020       | high
      [protesters-opposes-iraqi-government]                | sadr-rally-2020       | high
      [qais-khazali-member-of-asaib-ahl-al-haq]            | sadr-rally-2020       | high
      [qods-force-part-of-iran]                            | resistance-cells-2008 | high
      [sadr-leads-mahdi-army]                              | resistance-cells-2008 | high
      [sadr-leads-qais-khazali]                            | sadr-rally-2020       | high
      [sadr-leads-sadrist-movement]                        | resistance-cells-2008 | high
      [sadr-rivals-qais-khazali]                           | sadr-rally-2020       | high
      [sadr-supports-protesters]                           | sadr-rally-2020       | high
      [sadrist-movement-protects-protesters]               | sadr-rally-2020       | high
      [sadrist-movement-supports-protesters]               | sadr-rally-2020       | high
      [sadrist-parliamentarians-part-of-sadrist-movement]  | resistance-cells-2008 | high
      [special-groups-attacks-coalition]                   | resistance-cells-2008 | high
      [special-groups-attacks-iraqi-security-forces]       | resistance-cells-2008 | high
    `,
    },
  ],
  'weak-evidence': [
    {
      year: 2008,
      table: `
      actor            | relation                                          | other                   | bestCredibility | claims | status
      (assad-aleidani) | [assad-aleidani-authorizes-iraqi-security-forces] | (iraqi-security-forces) | 6               | 2      | alleged
      (iran)           | [iran-opposes-united-states]                      | (united-states)         | 6               | 2      | alleged
      (protesters)     | [protesters-rivals-anti-us-marchers]              | (anti-us-marchers)      | 6               | 2      | alleged
    `,
    },
  ],
  'what-a-source-claims': [
    {
      year: 2008,
      given: { source: 'cnn-2008' },
      table: `
      place                                  | actor              | relation                                  | other                   | credibility | stance
      cited in resistance-cells-2008 note ii | (resistance-cells) | [resistance-cells-part-of-special-groups] | (special-groups)        | 4           | disputes
      cited in resistance-cells-2008 note ii | (qods-force)       | [qods-force-trains-special-groups]        | (special-groups)        | 6           | supports
      cited in resistance-cells-2008 note ii | (qods-force)       | [qods-force-funds-special-groups]         | (special-groups)        | 6           | supports
      cited in resistance-cells-2008 note ii | (qods-force)       | [qods-force-trains-resistance-cells]      | (resistance-cells)      | 6           | supports
      cited in resistance-cells-2008 note ii | (qods-force)       | [qods-force-funds-resistance-cells]       | (resistance-cells)      | 6           | supports
      cited in resistance-cells-2008 note ii | (resistance-cells) | [resistance-cells-attacks-united-states]  | (united-states)         | 3           | supports
      cited in resistance-cells-2008 note iv | (sadr)             | [sadr-authorizes-resistance-cells]        | (resistance-cells)      | 2           | supports
      cited in resistance-cells-2008 note iv | (sadr)             | [sadr-controls-resistance-cells]          | (resistance-cells)      | 6           | supports
      cited in resistance-cells-2008 note iv | (resistance-cells) | [resistance-cells-attacks-coalition]      | (coalition)             | 6           | supports
      cited in resistance-cells-2008 note iv | (sadr)             | [sadr-threatens-coalition]                | (coalition)             | 6           | supports
      cited in resistance-cells-2008 note iv | (sadr)             | [sadr-attacks-iraqi-security-forces]      | (iraqi-security-forces) | 6           | disputes
    `,
    },
  ],
  'sources-compared': [
    {
      year: 2008,
      table: `
      source                  | published  | reliability | relations | supports | disputes
      (sadr-rally-2020)       | 2020-01-25 | C           | 48        | 67       | 0
      (resistance-cells-2008) | 2008-06    | F           | 36        | 45       | 4
      (cnn-2008)              | 2008-06-13 | F           | 11        | 9        | 2
      (al-aalem-2020)         | 2020-01-20 | F           | 4         | 4        | 0
      (voices-of-iraq-2008)   | 2008-06-13 | F           | 4         | 3        | 1
      (washington-post-2008)  | 2008-05-20 | F           | 4         | 3        | 2
      (afp-2020)              | 2020-01-24 | F           | 2         | 2        | 0
      (bas-news-2020)         | 2020-01-14 | F           | 2         | 2        | 0
      (hamzoz-basra-2020)     | 2020-01-24 | F           | 2         | 2        | 0
      (weekly-standard-2008)  | 2008-06-13 | F           | 2         | 2        | 0
      (ctc-sentinel-2020)     | 2020-01    | F           | 1         | 1        | 0
      (hamzoz-baghdad-2020)   | 2020-01-24 | F           | 1         | 1        | 0
      (nina-2020)             | 2020-01-13 | F           | 1         | 1        | 0
    `,
    },
  ],
};
