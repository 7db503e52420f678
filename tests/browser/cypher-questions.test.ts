import type { Page } from 'playwright-core';
import { parseQuestion } from '../../model/library/question-file.ts';
import { downloaded } from './downloaded.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('the questions of the Cypher view', (viewer) => {
  const open = async () => {
    const opened = await viewer.show('/?at=2008&view=cypher', { until: '[role=textbox][aria-label=Cypher]' });
    return { ...opened, field: opened.page.getByRole('textbox', { name: 'Cypher' }) };
  };
  const cells = (page: Page) => page.locator('section[aria-label=Rows] td').allTextContents();
  const written = (page: Page, text: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('.cm-content')?.textContent?.replaceAll('\n', '').includes(wanted) === true,
      text,
    );

  it('have a door of their own: one that is chosen in words is answered on the canvas and beside it, for another actor too', async () => {
    const { page, address } = await viewer.show('/?at=2008');
    await page.getByRole('button', { name: 'Questions', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Questions' });
    await dialog.getByText('Who stood with an actor in the window?').waitFor();
    await page.keyboard.type('stood with');
    expect(await dialog.locator('li button').count()).toBeLessThan(5);
    await dialog.getByText('Who stood with an actor in the window?').click();
    await address('show=true');
    await page.getByText('Showing the result of a query').waitFor();
    // Who was asked about is in no row, and is lit with the relations.
    await page.waitForFunction(() => window.__entente?.node('sadr')?.color === window.__entente?.node('maliki')?.color);
    const details = page.locator('section[aria-label=Details]');
    const field = details.getByPlaceholder('Name of an actor');
    // What is typed replaces the actor who is there, and who is chosen is asked about at once.
    const askedAnew = page.waitForRequest(
      (request) => request.url().endsWith('/cypher') && request.postData()?.includes('mahdi-army') === true,
    );
    await field.click();
    await page.keyboard.type('Mahdi Army');
    await page.getByRole('option', { name: 'Mahdi Army' }).click();
    await askedAnew;
    await address('mahdi-army');
    await details.getByRole('heading', { name: 'Who stood with an actor in the window?' }).waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBeNull();
  });

  it('are found by a sentence, whatever words it has besides, and asked of the year that it names', async () => {
    const { page, address } = await viewer.show('/?at=2008');
    await page.keyboard.press('q');
    await page.getByRole('searchbox', { name: 'Search the questions' }).fill('who was last spoken of around Basra in 2016?');
    await page.getByText('No question has all of these words', { exact: false }).waitFor();
    // The best of what has some of the words is no answer: it is chosen, and not taken.
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await address('p={"last":"2016"}');
    await page.getByRole('heading', { name: 'Who is last spoken of in a given year?' }).waitFor();
    await page.keyboard.press('q');
    await page.getByRole('searchbox', { name: 'Search the questions' }).fill('what passed between Iran and Moqtada al-Sadr');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What passed between two actors?' }).waitFor();
    await address('p={"one":"iran","other":"sadr"}');
    // From the search it opens alike: in words, with its Cypher folded, and with what the other years have.
    await page.keyboard.press('/');
    await page.keyboard.type('What was only foretold? 2020');
    await page.getByRole('option', { name: 'What was only foretold?' }).waitFor();
    await page.keyboard.press('Enter');
    const details = page.locator('section[aria-label=Details]');
    await details.getByText('1 row in 2020; 4 more in other years.', { exact: false }).waitFor();
    expect([await details.locator('pre').isVisible(), await details.locator('ol > li').count()]).toEqual([false, 1]);
    await details.getByRole('button', { name: 'Show all years' }).click();
    await details.locator('ol > li').nth(4).waitFor();
    expect(await details.getByRole('note', { name: 'Other years' }).count()).toBe(0);
    await details.getByText(/^5 rows, which are all \S+ 2003/).waitFor();
    // A row names its source, which opens, and leads back.
    const source = details.locator('ol > li').first().locator('dt', { hasText: 'Sources' }).locator('xpath=following-sibling::dd//button');
    const title = (await source.first().textContent()) ?? '';
    await source.first().click();
    await details.getByRole('heading', { name: title }).waitFor();
    await details.getByRole('button', { name: 'Back to the answer' }).click();
    await details.getByRole('heading', { name: 'What was only foretold?' }).waitFor();
    // Of many rows the first are there at once, and the others on request.
    await page.keyboard.press('/');
    await page.keyboard.type('What rests on a single source?');
    await page.getByRole('option', { name: 'What rests on a single source?' }).waitFor();
    await page.keyboard.press('Enter');
    const others = details.getByRole('button', { name: /^Show all \d+ rows$/ });
    const count = Number(/\d+/.exec((await others.textContent()) ?? ''));
    expect(await details.locator('ol > li').count()).toBe(100);
    await others.click();
    await details
      .locator('ol > li')
      .nth(count - 1)
      .waitFor();
    expect([await details.locator('ol > li').count(), await others.count()]).toEqual([count, 0]);
  });

  it('of what was only foretold are answered over all years where no year is named, and say that there is no more', async () => {
    const { page } = await viewer.show('/?at=2008');
    await page.keyboard.press('/');
    await page.keyboard.type('what was only foretold');
    await page.getByRole('option', { name: 'What was only foretold?' }).waitFor();
    await page.keyboard.press('Enter');
    const details = page.locator('section[aria-label=Details]');
    await details.getByText('5 rows, which are all that the data have.').waitFor();
    expect(await details.locator('ol > li').count()).toBe(5);
    expect(await details.getByRole('note', { name: 'Other years' }).count()).toBe(0);
  });

  it('are not needed for two who are named, and say why nothing is found, for whom and when, or who is still to be chosen', async () => {
    const { page, address } = await viewer.show('/?at=2008');
    const details = page.locator('section[aria-label=Details]');
    const find = async (words: string, option: string) => {
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      await page.getByRole('option', { name: option }).waitFor();
      await page.keyboard.press('Enter');
    };
    await find('Tehran vs Sadr', 'What passed between Iran and Moqtada al-Sadr');
    await address('sel=actor:iran,actor:sadr');
    await details.getByText('History of two actors').waitFor();
    await find('who funded Sadr in 2012', 'Who funded, armed, trained or sheltered an actor?');
    await details.getByText('No source tells of anybody who gave Moqtada al-Sadr money, arms, training or shelter in 2012.').waitFor();
    await details.getByText('None in 2012; 4 in other years.', { exact: false }).waitFor();
    await find('who stood with Hakim', 'Who stood with an actor in the window?');
    await details.getByRole('note', { name: 'Who is meant' }).getByRole('button', { name: 'Abdul Aziz al-Hakim' }).click();
    await address('abdul-aziz-hakim');
    await find('who links Iran', 'Who links two actors?');
    await details.getByText('To be asked, it needs: Other actor.').waitFor();
  });

  it('say in words what they count in which window, let what is presumed count too, and follow the timeline', async () => {
    const { page, address } = await viewer.show('/?at=2020');
    await page.getByRole('button', { name: 'Questions', exact: true }).click();
    await page.getByRole('dialog', { name: 'Questions' }).getByText('Who stood against an actor in the window?').click();
    const details = page.locator('section[aria-label=Details]');
    const counted = details.getByRole('note', { name: 'What is counted' });
    const rows = details.locator('ol > li');
    await counted.getByText('Not counted:', { exact: false }).waitFor();
    const said = (await counted.textContent()) ?? '';
    const [, presumed] = /^In 2020: .*Not counted: (\d+) presumed/.exec(said) ?? [];
    const before = await rows.count();
    await counted.getByRole('button', { name: 'Count what is presumed too' }).click();
    await address('presumed');
    await counted.getByText(`${presumed} presumed. Not counted`, { exact: false }).waitFor();
    expect(await rows.count()).toBe(before + Number(presumed));
    expect(await details.getByRole('combobox', { name: 'What counts as holding in the window' }).inputValue()).toBe(
      'Also presumed to continue',
    );
    await page.getByRole('slider', { name: 'Year' }).focus();
    await page.keyboard.press('ArrowLeft');
    await counted.getByText('In 2019: ', { exact: false }).waitFor();
    await details.getByText('Show the Cypher').click();
    await details.getByRole('button', { name: 'Open it in the Cypher view' }).click();
    const head = page.getByRole('columnheader').getByRole('button');
    await head.getByText('Status', { exact: true }).waitFor();
    expect(await cells(page)).toContain('told as fact');
    await page.getByRole('switch', { name: 'As stored' }).click();
    await head.getByText('status', { exact: true }).waitFor();
    expect(await cells(page)).toContain('actual');
    await address('stored=true');
  });

  it('are several in one text, of which the one under the cursor is run, by key, by button and after a reload', async () => {
    const { page, field } = await open();
    await field.fill("RETURN 'a;b' AS one;\nRETURN 2 AS two;\nRETURN 3 AS three");
    await page.getByRole('button', { name: /^Run 3 of 3/ }).click();
    await page.getByRole('columnheader', { name: 'three' }).waitFor();
    await page.locator('.cm-line').nth(1).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('columnheader', { name: 'two' }).waitFor();
    await page.keyboard.press('Control+Home');
    await page.getByRole('button', { name: /^Run 1 of 3/ }).click();
    await page.getByRole('columnheader', { name: 'one' }).waitFor();
    expect(await cells(page)).toEqual(['a;b']);
    await page.waitForFunction(() => location.search.includes('run=true'));
    await page.reload();
    await page.getByRole('columnheader', { name: 'one' }).waitFor();
  });

  it('have a field for each parameter, of the type that the text suggests or a person chooses, kept in the link', async () => {
    const { page, field } = await open();
    await field.fill('MATCH (a:Actor) WHERE a.id IN $ids AND $all RETURN a.id AS id ORDER BY id LIMIT $most');
    await page.getByRole('textbox', { name: '$ids', exact: true }).fill('sadr; iran; special-groups');
    await page.getByRole('textbox', { name: '$most', exact: true }).fill('two');
    await page.getByText('$most is a whole number, not “two”.').waitFor();
    await page.getByRole('combobox', { name: 'Type of $all' }).click();
    await page.getByRole('option', { name: 'yes or no' }).click();
    await page.getByRole('button', { name: /^Run.*Enter$/ }).click();
    await page.getByRole('alert').getByText('$all is empty: give true or false.').waitFor();
    await page.getByRole('combobox', { name: '$all', exact: true }).click();
    await page.getByRole('option', { name: 'Yes' }).click();
    await page.getByRole('textbox', { name: '$most', exact: true }).fill('2');
    await page.getByRole('button', { name: /^Run.*Enter$/ }).click();
    await page.getByText(/^2 rows in \d+ ms$/).waitFor();
    expect(await cells(page)).toEqual(['iran', 'sadr']);
    await page.waitForFunction(() =>
      ['run=true', 'pt=', '"all":"true"'].every((part) => decodeURIComponent(location.search).includes(part)),
    );
    await page.reload();
    await page.getByText(/^2 rows in \d+ ms$/).waitFor();
    expect(await page.getByRole('combobox', { name: 'Type of $all' }).inputValue()).toBe('yes or no');
  });

  it('of the library take an actor by its name, and a choice from their choices', async () => {
    const { page } = await open();
    await page.getByRole('searchbox').fill('reach support');
    await page.getByRole('button', { name: 'How far does a patron’s support reach?' }).or(page.getByText('support reach?')).first().click();
    await page.getByText(/^\d+ rows? in \d+ ms$/).waitFor();
    const before = await cells(page);
    await page.getByRole('combobox', { name: 'Patron' }).fill('quds');
    await page.getByRole('option', { name: 'Qods Force' }).click();
    await page.getByRole('button', { name: /^Run.*Enter$/ }).click();
    await page.waitForFunction((was) => document.querySelector('section[aria-label=Rows] td')?.textContent !== was, before[0]);
    await page.getByRole('searchbox').fill('weak');
    await page.getByRole('button', { name: 'What rests on weak evidence only?' }).click();
    await page.getByRole('combobox', { name: 'Best credibility that still counts as weak' }).click();
    expect(await page.getByRole('option').allTextContents()).toEqual([
      ...['Probably true (2)', 'Possibly true (3)', 'Doubtful (4)', 'Improbable (5)', 'Truth cannot be judged (6)'],
    ]);
  });

  it('of one’s own are kept, found again, taken out as a file of the library, removed and brought in', async () => {
    const { page, field } = await open();
    await field.fill('MATCH (a:Actor {id: $who}) RETURN a.name AS name');
    await page.getByRole('textbox', { name: '$who', exact: true }).fill('sadr');
    await page.getByRole('button', { name: 'Save …' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Who is it — really?');
    await page.getByRole('textbox', { name: 'Description of $who' }).fill('the id of somebody');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Who is it — really?' }).waitFor();
    await page.reload();
    await field.fill('RETURN 1 AS one');
    await page.getByRole('searchbox').fill('really');
    await page.locator('nav li button').click();
    await page.getByText(/^1 row in \d+ ms$/).waitFor();
    expect(await cells(page)).toEqual(['Moqtada al-Sadr']);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'File for the library' }).click()]);
    expect(file.suggestedFilename()).toBe('who-is-it-really.cypher');
    const saved = await downloaded(file);
    expect(parseQuestion('who-is-it-really.cypher', saved.toString())).toMatchObject({
      title: 'Who is it — really?',
      group: 'My questions',
      parameters: [{ name: 'who', type: 'string', default: 'sadr', description: 'the id of somebody' }],
      statement: 'MATCH (a:Actor {id: $who}) RETURN a.name AS name',
    });
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No question has any of these words.').waitFor();
    const input = page.locator('input[type=file]');
    await input.setInputFiles([
      { name: 'good.cypher', mimeType: 'text/plain', buffer: saved },
      { name: 'bad.cypher', mimeType: 'text/plain', buffer: Buffer.from('RETURN 1') },
    ]);
    await page.getByText('bad.cypher: the head comment needs a line', { exact: false }).waitFor();
    expect(await page.locator('nav li button').count()).toBe(0);
    await input.setInputFiles([{ name: 'good.cypher', mimeType: 'text/plain', buffer: saved }]);
    await page.getByText('1 question brought in.').waitFor();
    expect(await page.locator('nav li button').allTextContents()).toEqual(['Who is it — really?']);
  });

  it('that were run are in the history, searched by words, and come back with their parameters', async () => {
    const { page, field } = await open();
    for (const statement of ['RETURN 1 AS one', 'MATCH (a:Actor {id: $who}) RETURN a.name AS name']) {
      await field.fill(statement);
      if (statement.includes('$who')) await page.getByRole('textbox', { name: '$who', exact: true }).fill('iran');
      await page.keyboard.press('Control+Enter');
      await page.getByText(/^1 row in \d+ ms$/).waitFor();
    }
    await field.fill('RETURN 2 AS two');
    await page.getByText('History', { exact: true }).click();
    expect(await page.locator('nav[aria-label=History] li code').allTextContents()).toEqual([
      'MATCH (a:Actor {id: $who}) RETURN a.name AS name',
      'RETURN 1 AS one',
    ]);
    await page.getByRole('searchbox').fill('iran');
    await page.locator('nav[aria-label=History] li button').click();
    await written(page, 'MATCH (a:Actor {id: $who})');
    expect(await page.getByRole('textbox', { name: '$who', exact: true }).inputValue()).toBe('iran');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Forget all' }).click();
    await page.getByText('Nothing was run yet.', { exact: false }).waitFor();
  });

  it('are marked before they are run where the engine cannot run them, or may not', async () => {
    const { page, field, errors } = await open();
    await field.fill('MATCH (a)-[:FUNDS]->+(b) RETURN a, b;\nCREATE (n) RETURN n');
    await page.getByText('The embedded engine does not have quantified path patterns; Neo4j has.', { exact: false }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.cm-refused').length === 2);
    expect(await page.locator('.cm-refused').allTextContents()).toEqual(['+', 'CREATE']);
    await field.fill('MATCH (a)-[:FUNDS]->(b) RETURN a, b');
    await page.waitForFunction(() => document.querySelectorAll('.cm-refused').length === 0);
    await field.fill('MATCH (a) UNWIND [a.id, 1] AS x\nRETURN x = "1" AS same');
    await page.getByText('Warning, line 2, column 8: The embedded engine may answer otherwise than Neo4j', { exact: false }).waitFor();
    expect(await page.locator('.cm-noted').allTextContents()).toEqual(['x']);
    await field.fill(':use neo4j');
    await page.getByText(":use is a command of Neo4j's consoles", { exact: false }).waitFor();
    // The browser reports each answer that is not 200 as an error of its own.
    expect(errors.every((error) => error.includes('status of 422'))).toBe(true);
    errors.length = 0;
  });

  it('end when their time is up, as long as it was set', async () => {
    const { page, field, errors } = await open();
    await field.fill('UNWIND range(1, 100000000) AS x UNWIND range(1, 1000) AS y RETURN count(*) AS n');
    await page.getByRole('textbox', { name: /^Time limit in seconds/ }).fill('1');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: /^Run.*Enter$/ }).click();
    await page.getByRole('alert').getByText('1000 ms', { exact: false }).waitFor();
    expect(errors.every((error) => error.includes('status of 504'))).toBe(true);
    errors.length = 0;
  });
});
