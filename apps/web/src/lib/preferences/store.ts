/** A small value that survives a reload, shared by every component that reads it. */
export interface Store<T extends string> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

interface StoreOptions<T extends string> {
  readonly key: string;
  readonly allowed: readonly T[];
  readonly initial: T;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
}

/**
 * Makes a store over one key of the browser's storage. A missing, unreadable or unknown value gives `initial`; a
 * storage that refuses to write (private window, full disk) costs only the memory of the choice.
 */
export function createStore<T extends string>(options: StoreOptions<T>): Store<T> {
  const listeners = new Set<() => void>();
  let current = read(options);
  return {
    get: () => current,
    set(value) {
      if (value === current) return;
      current = value;
      write(options, value);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read<T extends string>({ key, allowed, initial, storage }: StoreOptions<T>): T {
  try {
    const stored = storage?.getItem(key);
    return allowed.find((value) => value === stored) ?? initial;
  } catch {
    return initial;
  }
}

function write<T extends string>({ key, storage }: StoreOptions<T>, value: T): void {
  try {
    storage?.setItem(key, value);
  } catch {
    // The choice still holds until the page is closed.
  }
}

/** The browser's lasting storage; null where there is none or the browser withholds it. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
