import type { Expectations } from './expectation.ts';

/** The answers to "Money and arms", as one reads them in the files of seed/data/iraq. */
export const moneyAndArms: Expectations = {
  'money-arms-training': [
    {
      year: 2008,
      table: `
      giver        | relation                             | taker              | dates | status   | confidence
      (iran)       | [iran-arms-sadr]                     | (sadr)             | /     | actual   | moderate
      (iran)       | [iran-funds-sadr]                    | (sadr)             | /     | actual   | moderate
      (iran)       | [iran-hosts-sadr]                    | (sadr)             | /..   | actual   | high
      (qods-force) | [qods-force-funds-resistance-cells]  | (resistance-cells) | /     | inferred | low
      (qods-force) | [qods-force-trains-resistance-cells] | (resistance-cells) | /     | inferred | low
      (qods-force) | [qods-force-funds-special-groups]    | (special-groups)   | /     | actual   | moderate
      (qods-force) | [qods-force-trains-special-groups]   | (special-groups)   | /     | actual   | moderate
    `,
    },
  ],
  'support-by-channel': [
    {
      year: 2008,
      table: `
      channel     | relations | givers           | takers
      financial   | 2         | Qods Force       | Resistance cells, Special Groups
      training    | 2         | Qods Force       | Resistance cells, Special Groups
      operational | 1         | Coalition Forces | Iraqi Security Forces
      verbal      | 1         | Moqtada al-Sadr  | Resistance cells
    `,
    },
    {
      year: 2020,
      table: `
      channel     | relations | givers                          | takers
      operational | 5         | Abu Mahdi al-Muhandis, Moqtada al-Sadr, Pro-Iran Hashd groups, Sadrist movement | Iran, Anti-government protesters, Anti-U.S. marchers
      verbal      | 2         | Assad Aleidani, Moqtada al-Sadr | Iraqi Security Forces, Anti-U.S. marchers
      financial   | 1         | Iran                            | Moqtada al-Sadr
      material    | 1         | Iran                            | Moqtada al-Sadr
      territorial | 1         | Iran                            | Moqtada al-Sadr
    `,
    },
  ],
  'reach-of-a-patron': [
    {
      year: 2008,
      table: `
      actor              | steps | ways
      (qods-force)       | 1     | 1
      (resistance-cells) | 2     | 4
      (special-groups)   | 2     | 2
    `,
    },
    {
      year: 2020,
      table: `
      actor              | steps | ways
      (pro-iran-hashd)   | 1     | 1
      (sadr)             | 1     | 3
      (anti-us-marchers) | 2     | 4
      (asaib-ahl-al-haq) | 2     | 1
      (protesters)       | 2     | 6
      (qais-khazali)     | 2     | 3
      (sadrist-movement) | 2     | 3
    `,
    },
  ],
  'fought-by-the-supported': [
    {
      year: 2008,
      table: `
      patron       | given                                | fighter            | blow                                           | target                  | status
      (qods-force) | [qods-force-funds-resistance-cells]  | (resistance-cells) | [resistance-cells-attacks-coalition]           | (coalition)             | announced
      (qods-force) | [qods-force-trains-resistance-cells] | (resistance-cells) | [resistance-cells-attacks-coalition]           | (coalition)             | announced
      (qods-force) | [qods-force-funds-resistance-cells]  | (resistance-cells) | [resistance-cells-attacks-united-states]       | (united-states)         | announced
      (qods-force) | [qods-force-trains-resistance-cells] | (resistance-cells) | [resistance-cells-attacks-united-states]       | (united-states)         | announced
      (qods-force) | [qods-force-funds-special-groups]    | (special-groups)   | [special-groups-attacks-coalition]             | (coalition)             | actual
      (qods-force) | [qods-force-trains-special-groups]   | (special-groups)   | [special-groups-attacks-coalition]             | (coalition)             | actual
      (qods-force) | [qods-force-funds-special-groups]    | (special-groups)   | [special-groups-attacks-iraqi-security-forces] | (iraqi-security-forces) | actual
      (qods-force) | [qods-force-trains-special-groups]   | (special-groups)   | [special-groups-attacks-iraqi-security-forces] | (iraqi-security-forces) | actual
    `,
    },
    {
      year: 2020,
      table: `
      patron | given | fighter | blow | target | status
    `,
    },
  ],
  'paid-by-another': [
    {
      year: 2008,
      table: `
      payer        | paid                                 | group              | command                          | commander | confidence
      (qods-force) | [qods-force-funds-resistance-cells]  | (resistance-cells) | [sadr-controls-resistance-cells] | (sadr)    | low
      (qods-force) | [qods-force-trains-resistance-cells] | (resistance-cells) | [sadr-controls-resistance-cells] | (sadr)    | low
      (qods-force) | [qods-force-funds-special-groups]    | (special-groups)   | [sadr-controls-special-groups]   | (sadr)    | moderate
      (qods-force) | [qods-force-trains-special-groups]   | (special-groups)   | [sadr-controls-special-groups]   | (sadr)    | moderate
    `,
    },
    {
      year: 2020,
      table: `
      payer | paid | group | command | commander | confidence
    `,
    },
  ],
};
