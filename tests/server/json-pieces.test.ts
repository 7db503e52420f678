import fc from 'fast-check';
import { jsonPieces } from '../../server/http/json-pieces.ts';

async function written(answer: unknown): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of jsonPieces(answer)) pieces.push(piece);
  return pieces;
}

const value = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.date({ noInvalidDate: true }));

it('is what JSON.stringify gives, of any answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.oneof(value, fc.array(value)))), async (answer) => {
      expect((await written(answer)).join('')).toBe(JSON.stringify(answer));
    }),
  );
});

it('comes in pieces, between which others have their turn', async () => {
  const relations = Array.from({ length: 50_000 }, (_, id) => ({ id: `relation ${id}`, type: 'SUPPORTS', source: 'a', target: 'b' }));
  let turns = 0;
  const count = () => {
    turns += 1;
    timer = setImmediate(count);
  };
  let timer = setImmediate(count);
  const pieces = await written({ cut: null, relations });
  clearImmediate(timer);
  expect(pieces.join('')).toBe(JSON.stringify({ cut: null, relations }));
  expect(pieces.length).toBeGreaterThan(20);
  expect(turns).toBeGreaterThan(0);
});
