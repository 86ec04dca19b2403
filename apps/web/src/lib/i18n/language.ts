import { startTransition, useSyncExternalStore } from 'react';
import { browserStorage, createStore } from '../preferences/store.ts';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const store = createStore<Language>({
  key: 'regietafel.language',
  allowed: LANGUAGES,
  initial: 'nl',
  storage: browserStorage(),
});

/** The language of the interface at this moment, for code outside components. */
export function currentLanguage(): Language {
  return store.get();
}

/** The language of the interface. */
export function useLanguage(): Language {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Chooses the language of the interface; the choice is remembered on this device. */
export function chooseLanguage(language: Language): void {
  startTransition(() => store.set(language));
}

/** Tells the document its language, so that a screen reader pronounces it rightly, now and at every change. */
export function applyLanguage(root: HTMLElement): void {
  const apply = () => {
    root.lang = store.get();
  };
  apply();
  store.subscribe(apply);
}
