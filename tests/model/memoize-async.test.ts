import { joinPending, memoizeLatest } from '../../model/memoize-async.ts';

describe('the last answer that is kept', () => {
  it('is asked for once, while it is pending and after it, until the key is another', async () => {
    const asked: string[] = [];
    const ask = memoizeLatest(async (key: string) => {
      asked.push(key);
      return key.toUpperCase();
    });
    const first = ask('a');
    expect(ask('a')).toBe(first);
    expect([await first, await ask('a'), await ask('b'), await ask('a')]).toEqual(['A', 'A', 'B', 'A']);
    expect(asked).toEqual(['a', 'b', 'a']);
  });

  it('is for all keys that count as the same', async () => {
    const ask = memoizeLatest(
      async (key: { id: number; note: string }) => key.note,
      (known, next) => known.id === next.id,
    );
    expect([await ask({ id: 1, note: 'x' }), await ask({ id: 1, note: 'y' }), await ask({ id: 2, note: 'z' })]).toEqual(['x', 'x', 'z']);
  });

  it('is never a rejection, which only those who wait get; that of an older key leaves the newer alone', async () => {
    const ends: { fail: () => void; done: () => void }[] = [];
    const ask = memoizeLatest(
      (key: string) =>
        new Promise<string>((resolve, reject) => {
          ends.push({ fail: () => reject(new Error(key)), done: () => resolve(key) });
        }),
    );
    const failing = [ask('a'), ask('a')];
    ends[0]?.fail();
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const older = ask('a');
    const newer = ask('b');
    ends[1]?.fail();
    await expect(older).rejects.toThrow('a');
    expect(ask('b')).toBe(newer);
    ends[2]?.done();
    await expect(newer).resolves.toBe('b');
  });
});

describe('an answer that is pending', () => {
  it('is for all who ask, and asked for again when it is there, or has failed', async () => {
    let asked = 0;
    const ask = joinPending(async () => {
      asked += 1;
      if (asked === 2) throw new Error('away');
      return asked;
    });
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    expect((await Promise.allSettled([ask(), ask()])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask()).toBe(3);
  });
});
