import type { Language } from '@regietafel/contracts/core/language';
import { use, useMemo } from 'react';
import { AREAS, type Area, type MessagesOf } from './areas.ts';
import { currentLanguage, setLanguage, useLanguage } from './language.ts';
import { type Catalogue, type Translate, translator } from './message.ts';

const AREA_NAMES = Object.keys(AREAS) as readonly Area[];
const loading = new Map<string, Promise<Catalogue>>();

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
      // What React writes on a promise that it has read: with it a page whose sentences are there never waits.
      Object.assign(fetching, { status: 'fulfilled', value: messages });
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

/**
 * Chooses the language of the interface; the choice is remembered on this device. The sentences of the pages that were
 * opened are fetched first, so that the whole page changes at once.
 */
export async function chooseLanguage(language: Language): Promise<void> {
  const inUse = new Set([...loading.keys()].map((key) => key.slice(key.indexOf('/') + 1)));
  await Promise.all(AREA_NAMES.filter((area) => inUse.has(area)).map((area) => loadMessages(area, language)));
  setLanguage(language);
}

/** The sentences of an area in the interface's language; suspends until they are there. */
export function useMessages<A extends Area>(area: A): Translate<MessagesOf<A>> {
  const language = useLanguage();
  // Always through `use`: after a wait React repeats the render, and must meet the same calls.
  const catalogue = use(loadMessages(area, language));
  // The translation holds the same keys: each English catalogue is checked against the Dutch one by its type.
  return useMemo(() => translator(catalogue as MessagesOf<A>, language), [catalogue, language]);
}
