import { cityCouncil } from '../seed/dataset-folder.ts';
import { describeViewer, type ViewerSuite } from './viewer-suite.ts';

describeViewer('a dataset of another field', council, cityCouncil());

function council({ show }: ViewerSuite): void {
  it('is shown, with its own type in the legend and its own actors in the search', async () => {
    const { page, drawn } = await show('/');
    await page.getByText('The council of Port').first().waitFor();
    expect((await drawn()).actors.length).toBeGreaterThan(10);
    await page.getByText('lobbies', { exact: false }).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('dubois');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Councillor Dubois' }).waitFor();
  });

  it('shows what ended a relation', async () => {
    const { page, drawn, visit } = await show('/?at=1994&sel=relation:backs-cohen');
    expect((await drawn()).relations).toEqual(expect.arrayContaining(['backs-cohen', 'drops-cohen']));
    await page.getByText('3 May 1994').first().waitFor();
    await visit('/?at=1995');
    expect((await drawn()).relations).not.toContain('backs-cohen');
  });
}
