import { writeDataset } from '../../seed/dataset-folder.ts';

const report = (id: string, relation: string, more: string) => `${id},${relation},cases-report,page ${id.slice(1)},It says so.,${more}`;

/**
 * Writes a dataset in which each saved question has something to tell apart that the shipped datasets may lack: ties that are
 * attested twice, that turn, that are foretold and come true, that nobody dates; sources that rest on another; dates that are
 * disputed; a claim that was retracted.
 */
export function writeCases(): Promise<string> {
  return writeDataset({
    actors: ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `cases-${letter},Cases ${letter.toUpperCase()},institution,,,`),
    relations: [
      'cases-alliance,ALLIED_WITH,cases-a,cases-b,2003/2009,actual,high,,,They are allied twice.',
      'cases-payment,FUNDS,cases-a,cases-c,/..,actual,moderate,financial,,It pays twice.',
      'cases-rivals,RIVALS,cases-b,cases-c,2003/2004,actual,high,,,They are rivals.',
      'cases-rivals-again,RIVALS,cases-c,cases-b,2012/2013,actual,high,,,They are rivals again.',
      'cases-support,SUPPORTS,cases-d,cases-e,2017/2019,actual,high,operational,,It supports them.',
      'cases-turn,OPPOSES,cases-e,cases-d,2020/..,actual,high,,,They turn.',
      'cases-support-open,SUPPORTS,cases-d,cases-f,/..,actual,high,,,It supports them as long as anybody knows.',
      'cases-opposition-open,OPPOSES,cases-f,cases-d,/..,actual,high,,,It is opposed to it when it is first heard of.',
      'cases-threat,ATTACKS,cases-c,cases-d,2012,forecast,low,,,It will attack.',
      'cases-attack,ATTACKS,cases-c,cases-d,2012/2013,actual,high,,,It attacks.',
      'cases-help,FUNDS,cases-b,cases-c,,alleged,low,material,,Nobody says when.',
      'cases-command,LEADS,cases-d,cases-c,2012-12~/..,actual,high,,,It takes command.',
      'cases-visit,MEETS_WITH,cases-a,cases-d,2013-07,announced,high,,,It will call on them.',
      'cases-observed,SUPPORTS,cases-e,cases-f,2004,actual,high,,,It is seen once.',
      'cases-withdrawn,ARMS,cases-a,cases-f,2006/2012,actual,low,,,It arms them.',
      'cases-break,WITHDRAWS_SUPPORT,cases-e,cases-f,2008-03,actual,high,,cases-observed,It breaks with them.',
    ],
    raw: {
      'sources.csv': [
        'id,title,author,publisher,published,url,reliability,via,covers',
        'cases-report,The report,,,2013-06,,B,,',
        'cases-cited,What the report cites,,,2012,,C,cases-report,',
        'cases-heard,What that heard,,,2011,,E,cases-cited,',
        'cases-rumour,What that repeats,,,2011,,E,cases-heard,',
        'cases-study,The study,,The Press for Case Studies,2021-03,,B,,',
      ].join('\n'),
      'evidence.csv': [
        'id,relation,source,locator,claim,credibility,stance,attests,retracted',
        report('c1', 'cases-alliance', '2,supports,2003/2004,'),
        'c2,cases-alliance,cases-cited,cited in note 1,It says so.,3,supports,2008/2009,',
        'c3,cases-alliance,cases-study,page 3,It was earlier.,2,disputes-dates,2001/2002,',
        report('c4', 'cases-payment', '2,supports,2003,'),
        report('c5', 'cases-payment', '5,supports,2010,'),
        'c6,cases-payment,cases-study,page 6,It never paid.,4,disputes,,',
        report('c7', 'cases-rivals', '2,supports,,'),
        report('c8', 'cases-rivals-again', '2,supports,,'),
        'c9,cases-rivals-again,cases-heard,cited in a note,It says so.,6,supports,,',
        'd1,cases-support,cases-study,page 1,It says so.,2,supports,,',
        'd2,cases-turn,cases-study,page 2,It says so.,2,supports,,',
        report('d3', 'cases-support-open', '2,supports,,'),
        'd4,cases-opposition-open,cases-study,page 4,It says so.,2,supports,,',
        report('d5', 'cases-threat', '5,supports,,'),
        report('d6', 'cases-attack', '2,supports,,'),
        'd7,cases-attack,cases-study,page 7,There was none.,3,disputes,,2021-06',
        'd0,cases-rivals-again,cases-rumour,cited in a note of a note,It says so.,6,supports,,',
        'd8,cases-help,cases-heard,cited in a note,It says so.,6,supports,,',
        report('d9', 'cases-command', '2,supports,,'),
        report('e1', 'cases-visit', '2,supports,,'),
        'e5,cases-withdrawn,cases-study,page 5,It arms them.,3,supports,,2021-06',
        report('e2', 'cases-observed', '1,supports,,'),
        report('e3', 'cases-break', '1,supports,,'),
        'e4,cases-break,cases-study,page 9,It says so.,1,supports,,',
      ].join('\n'),
      'datapackage.json': JSON.stringify({ name: 'cases', title: 'Cases for the saved questions' }),
    },
  });
}
