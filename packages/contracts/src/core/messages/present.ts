import type { ErrorCode, FieldError } from '@regietafel/domain/core/errors';
import type { ApiFieldError } from '../api-error.ts';
import { fieldLabel } from '../labels/label.ts';
import type { Language } from '../language.ts';
import { en } from './en.ts';
import type { MessageKey } from './nl.ts';
import { nl } from './nl.ts';
import type { Sentence } from './sentence.ts';

type Values = Readonly<Record<string, string | number>>;

const CATALOGUE: Readonly<Record<Language, Readonly<Record<MessageKey, Sentence>>>> = { nl, en };
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** The sentence of each kind of failure when the failure itself brings none that the catalogue knows. */
export const DEFAULT_MESSAGES: Readonly<Record<ErrorCode, MessageKey>> = {
  NOT_SIGNED_IN: 'accounts.notSignedIn',
  SIGN_IN_FAILED: 'accounts.signInFailed',
  TOO_MANY_ATTEMPTS: 'accounts.tooManyAttempts',
  FORBIDDEN: 'core.forbidden',
  NOT_FOUND: 'core.notFound',
  INVALID_INPUT: 'core.invalidInput',
  CONFLICT: 'core.conflict',
  TOO_LARGE: 'core.tooLarge',
  UNREADABLE_FILE: 'core.unreadableFile',
  UNAVAILABLE: 'core.unavailable',
};

/** Whether the catalogue has a sentence for the key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(nl, key);
}

/** The sentence of a key in a language, with its values filled in; numbers as that language writes them,
 * and a value that is named `…Cents` as an amount in euros. */
export function presentMessage(language: Language, key: MessageKey, values: Values = {}): string {
  const sentence = CATALOGUE[language][key];
  const template = typeof sentence === 'string' ? sentence : sentence[pluralOf(language, values['count'])];
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (typeof value !== 'number') return value ?? whole;
    return name.endsWith('Cents') ? euros(language, value) : value.toLocaleString(LOCALES[language]);
  });
}

function euros(language: Language, cents: number): string {
  return (cents / 100).toLocaleString(LOCALES[language], { style: 'currency', currency: 'EUR' });
}

/** A refused field as the person reads it, with the label of the field in the sentence. */
export function presentField(language: Language, error: FieldError): ApiFieldError {
  const key = isMessageKey(error.messageKey) ? error.messageKey : 'field.invalid';
  const values = { ...error.values, field: fieldLabel(language, error.path) };
  return { path: error.path, messageKey: key, message: presentMessage(language, key, values) };
}

function pluralOf(language: Language, count: string | number | undefined): 'one' | 'other' {
  return new Intl.PluralRules(LOCALES[language]).select(Number(count)) === 'one' ? 'one' : 'other';
}
