import type * as z from 'zod/mini';

/** A list in the browser's local storage, to which parts of the page can subscribe; other tabs change it as well. */
export interface StoredList<Item> {
  /** The same array until the list changes; empty when it cannot be read. */
  items(): readonly Item[];
  /** Replaces the list. @throws when the browser has no room, or local storage is disabled */
  store(items: readonly Item[]): void;
  subscribe(heard: () => void): () => void;
}

/** How a list stands in what is stored. */
interface Layout {
  /** The list in the content; `undefined` when there is none. */
  unwrap(content: unknown): readonly unknown[] | undefined;
  wrap(items: readonly unknown[]): unknown;
}

const BARE: Layout = {
  unwrap: (content) => (Array.isArray(content) ? content : undefined),
  wrap: (items) => items,
};

/**
 * What another version of Entente stored is not lost: items that cannot be read are hidden and stored again, and
 * content without a list is moved to another key.
 * @param key its key in local storage
 * @param schema of an item
 */
export function storedList<Item>(key: string, schema: z.ZodMiniType<Item>, layout: Layout = BARE): StoredList<Item> {
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let items: readonly Item[] = [];
  return {
    items() {
      const now = read(key);
      if (now !== text) {
        text = now;
        items = (listIn(now, layout) ?? []).flatMap((item) => schema.safeParse(item).data ?? []);
      }
      return items;
    },
    store(next) {
      const before = read(key);
      const list = listIn(before, layout);
      if (before !== null && list === undefined) localStorage.setItem(`${key}-unread`, before);
      const unread = (list ?? []).filter((item) => !schema.safeParse(item).success);
      localStorage.setItem(key, JSON.stringify(layout.wrap([...next, ...unread])));
      for (const heard of listeners) heard();
    },
    subscribe(heard) {
      const elsewhere = ({ key: changed }: StorageEvent) => changed === key && heard();
      listeners.add(heard);
      addEventListener('storage', elsewhere);
      return () => {
        listeners.delete(heard);
        removeEventListener('storage', elsewhere);
      };
    },
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function listIn(text: string | null, { unwrap }: Layout): readonly unknown[] | undefined {
  try {
    return text === null ? undefined : unwrap(JSON.parse(text));
  } catch {
    return undefined;
  }
}
