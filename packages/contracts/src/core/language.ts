/** Languages of the client and of messages; the first is the one that is used when nothing is asked. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Cookie in which the client keeps the language that the person chose. */
export const LANGUAGE_COOKIE = 'regietafel_language';

/** Whether a text names one of our languages. */
export function isLanguage(value: string | undefined): value is Language {
  return LANGUAGES.some((known) => known === value);
}

/** The language to answer in: the person's choice, else the first of the browser's languages that we have, else Dutch. */
export function chooseLanguage(chosen: string | undefined, acceptLanguage: string | undefined): Language {
  if (isLanguage(chosen)) return chosen;
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? LANGUAGES[0];
}
