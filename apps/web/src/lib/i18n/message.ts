import type { Language } from '@regietafel/contracts/core/language';

/** A sentence of which the form depends on the value `count`. */
export interface PluralMessage {
  readonly one: string;
  readonly other: string;
}

/** A sentence with `{names}` where values come. */
export type Message = string | PluralMessage;

/** The sentences of one area in one language. */
export type Catalogue = Readonly<Record<string, Message>>;

/** What a translation must hold: the same keys, plural where the original is plural. */
export type TranslationOf<C extends Catalogue> = {
  readonly [K in keyof C]: C[K] extends string ? string : PluralMessage;
};

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The names of the values that a message needs. */
export type ValueNames<M extends Message> = M extends PluralMessage
  ? 'count' | NamesIn<M['one'] | M['other']>
  : M extends string
    ? NamesIn<M>
    : never;

export type Values<Names extends string> = Readonly<Record<Names, string | number>>;

type ValueArguments<Names extends string> = [Names] extends [never] ? [] : [values: Values<Names>];

/** Gives the sentence of a key; values are asked for exactly when the sentence has places for them. */
export type Translate<C extends Catalogue> = <K extends keyof C & string>(
  key: K,
  ...values: ValueArguments<ValueNames<C[K]>>
) => string;

const PLACE = /\{(\w+)\}/g;

/**
 * The sentence of a message in a language. Numbers are written the way of the language, so pass a year or a code as
 * text. A value that is missing leaves its place visible, so that it is seen instead of read as nothing.
 */
export function renderMessage(message: Message, values: Values<string>, language: Language): string {
  const text = typeof message === 'string' ? message : pluralForm(message, values, language);
  return text.replace(PLACE, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? numberFormat(language).format(value) : value;
  });
}

/** Makes the function that looks sentences up in a catalogue. */
export function translator<C extends Catalogue>(catalogue: C, language: Language): Translate<C> {
  return (key, ...values) => {
    const message = catalogue[key];
    // The types exclude an unknown key; a stale chunk after an update can still ask for one.
    return message === undefined ? key : renderMessage(message, values[0] ?? {}, language);
  };
}

function pluralForm(message: PluralMessage, values: Values<string>, language: Language): string {
  return pluralRules(language).select(Number(values['count'])) === 'one' ? message.one : message.other;
}

const TAGS = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>;

/** The BCP 47 tag under which figures and dates of a language are written. */
export function localeTag(language: Language): string {
  return TAGS[language];
}

const numberFormats = new Map<Language, Intl.NumberFormat>();
const rules = new Map<Language, Intl.PluralRules>();

function numberFormat(language: Language): Intl.NumberFormat {
  const made = numberFormats.get(language) ?? new Intl.NumberFormat(localeTag(language));
  numberFormats.set(language, made);
  return made;
}

function pluralRules(language: Language): Intl.PluralRules {
  const made = rules.get(language) ?? new Intl.PluralRules(localeTag(language));
  rules.set(language, made);
  return made;
}
