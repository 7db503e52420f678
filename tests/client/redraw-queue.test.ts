import { RedrawQueue } from '../../client/surface/redraw-queue.ts';

const ids = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`);

/** A queue, what it has drawn, and whether it has said that there is something in it; `ended` resolves when there is no more. */
function queue() {
  const drawn: string[] = [];
  const said: boolean[] = [];
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const of = new RedrawQueue(
    (nodes, edges) => drawn.push(...nodes, ...edges),
    (isBusy) => {
      said.push(isBusy);
      if (!isBusy) end();
    },
  );
  return { of, drawn, said, ended };
}

describe('a queue of what is to be redrawn', () => {
  it('is busy until all is drawn, also what depends on it', async () => {
    const { of, drawn, said, ended } = queue();
    of.add(ids('n', 250), ids('e', 150), { ids: ['dependent', 'hidden', 'other'], isDrawn: (place) => place !== 1 });
    expect([of.isEmpty, said, drawn]).toEqual([false, [true], []]);
    await ended;
    expect([of.isEmpty, said]).toEqual([true, [true, false]]);
    expect(drawn).toEqual([...ids('n', 250), ...ids('e', 150), 'dependent', 'other']);
  });

  it('draws what is left when more comes, each once, and what depends on the last', async () => {
    const { of, drawn, ended } = queue();
    of.add(ids('n', 250), [], { ids: ids('before', 900), isDrawn: () => true });
    of.add(['n3', 'new'], ids('e', 3), { ids: ids('after', 900), isDrawn: (place) => place >= 890 });
    await ended;
    expect(drawn).toEqual([...ids('n', 250), 'new', ...ids('e', 3), ...ids('after', 900).slice(890)]);
    expect(of.isEmpty).toBe(true);
  });

  it('is no longer busy once everything is redrawn at once', () => {
    const { of, drawn, said } = queue();
    of.add(ids('n', 5), [], null);
    of.stop();
    of.stop();
    expect([of.isEmpty, said, drawn]).toEqual([true, [true, false], []]);
  });
});
