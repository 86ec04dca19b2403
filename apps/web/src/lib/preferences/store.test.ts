import { describe, expect, it, vi } from 'vitest';
import { createStore } from './store.ts';

const COLOURS = ['red', 'blue'] as const;

function memory(initial: Record<string, string> = {}) {
  const values = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

function colourStore(storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
  return createStore({ key: 'colour', allowed: COLOURS, initial: 'red', storage });
}

describe('createStore', () => {
  it('remembers a choice for the next visit', () => {
    const storage = memory();
    colourStore(storage).set('blue');
    expect(colourStore(storage).get()).toBe('blue');
  });

  it('falls back to the initial value on an unknown stored value', () => {
    expect(colourStore(memory({ colour: 'plaid' })).get()).toBe('red');
  });

  it('tells its readers of a change, and not of a repetition', () => {
    const store = colourStore(memory());
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    store.set('blue');
    store.set('blue');
    stop();
    store.set('red');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('works without storage and with one that refuses', () => {
    const refusing = {
      getItem(): string | null {
        throw new Error('denied');
      },
      setItem(): void {
        throw new Error('full');
      },
    };
    for (const storage of [null, refusing]) {
      const store = colourStore(storage);
      store.set('blue');
      expect(store.get()).toBe('blue');
    }
  });
});
