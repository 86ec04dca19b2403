import type { Language } from '@regietafel/contracts/core/language';
import { use, useMemo } from 'react';
import { AREAS, type Area, type MessagesOf } from './areas.ts';
import { currentLanguage, useLanguage } from './language.ts';
import { type Catalogue, type Translate, translator } from './message.ts';

const loading = new Map<string, Promise<Catalogue>>();
const loaded = new Map<string, Catalogue>();

/**
 * Fetches the catalogue of an area once. Call it in a route's loader, so that the sentences travel together with the
 * page's code. A failed fetch may be tried again.
 */
export function loadMessages(area: Area, language: Language = currentLanguage()): Promise<Catalogue> {
  const key = `${language}/${area}`;
  const known = loading.get(key);
  if (known) return known;
  const fetching = AREAS[area][language]().then(
    ({ messages }) => {
      loaded.set(key, messages);
      return messages;
    },
    (reason: unknown) => {
      loading.delete(key);
      throw reason;
    },
  );
  loading.set(key, fetching);
  return fetching;
}

/** The sentences of an area in the interface's language; suspends until they are there. */
export function useMessages<A extends Area>(area: A): Translate<MessagesOf<A>> {
  const language = useLanguage();
  const catalogue = loaded.get(`${language}/${area}`) ?? use(loadMessages(area, language));
  // The translation holds the same keys: each English catalogue is checked against the Dutch one by its type.
  return useMemo(() => translator(catalogue as MessagesOf<A>, language), [catalogue, language]);
}
