/** A list in the browser's local storage, to which parts of the page can subscribe. */
export interface StoredList<Item> {
  items(): readonly Item[];
  /** Replaces the list. @throws when the browser has no room, or local storage is disabled */
  store(items: readonly Item[]): void;
  subscribe(heard: () => void): () => void;
}

/**
 * @param key its key in local storage
 * @param isItem recognises items; what another version of Entente stored is hidden, but not lost
 */
export function storedList<Item>(key: string, isItem: (value: unknown) => value is Item): StoredList<Item> {
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let items: readonly Item[] = [];
  return {
    items() {
      const now = read(key);
      if (now !== text) {
        text = now;
        items = parsed(now).filter(isItem);
      }
      return items;
    },
    store(next) {
      const before = read(key);
      const others = parsed(before).filter((item) => !isItem(item));
      if (before !== null && !isList(before)) localStorage.setItem(`${key}-unread`, before);
      localStorage.setItem(key, JSON.stringify([...next, ...others]));
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

function parsed(text: string | null): unknown[] {
  return text !== null && isList(text) ? JSON.parse(text) : [];
}

function isList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}
