import { LANGUAGE_COOKIE, LANGUAGES, type Language } from '@regietafel/contracts/core/language';
import { useSyncExternalStore } from 'react';
import { cookieStorage } from '../preferences/cookie-storage.ts';
import { createStore } from '../preferences/store.ts';

// In a cookie, because the server puts its own sentences in the same language.
const store = createStore<Language>({
  key: LANGUAGE_COOKIE,
  allowed: LANGUAGES,
  initial: LANGUAGES[0],
  storage: cookieStorage(),
});

/** The language of the interface at this moment, for code outside components. */
export function currentLanguage(): Language {
  return store.get();
}

/** The language of the interface. */
export function useLanguage(): Language {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Sets the language of the interface; `chooseLanguage` fetches the sentences first. */
export function setLanguage(language: Language): void {
  store.set(language);
}

/** Tells the document its language, so that a screen reader pronounces it rightly, now and at every change. */
export function applyLanguage(root: HTMLElement): void {
  const apply = () => {
    root.lang = store.get();
  };
  apply();
  store.subscribe(apply);
}
