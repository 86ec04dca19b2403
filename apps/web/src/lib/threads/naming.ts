import type { People } from '@regietafel/contracts/threads/threads';
import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import { foldName } from '@regietafel/domain/core/text';
import { segmentsOf } from '@regietafel/domain/threads/segments';

/** Somebody who can be named: a person, or an organisation as a whole. */
export interface Nameable {
  readonly tenantId: TenantId;
  readonly accountId: AccountId | null;
  /** How the text calls them. */
  readonly label: string;
  /** The organisation of a person; null for an organisation. */
  readonly of: string | null;
}

/** Everybody in a kring who can be named, by organisation: first it as a whole, then its people. Nobody calls oneself. */
export function nameablesOf(people: People): readonly Nameable[] {
  return people.flatMap(({ tenantId, name, people: persons }) => [
    { tenantId, accountId: null, label: name, of: null },
    ...persons
      .filter(({ isMe }) => !isMe)
      .map((person) => ({ tenantId, accountId: person.accountId, label: person.name, of: name })),
  ]);
}

/** The beginning of a name under the caret: where its `@` stands, and what follows it. */
export interface BegunName {
  readonly at: number;
  readonly typed: string;
}

const LONGEST_NAME = 60;

/** The name that is being typed at the caret; null where none is. An `@` within a word begins no name: that is an address. */
export function begunName(text: string, caret: number): BegunName | null {
  const at = text.lastIndexOf('@', caret - 1);
  if (at === -1 || caret - at > LONGEST_NAME || /[\p{Letter}\p{Number}]/u.test(text.charAt(at - 1)))
    return null;
  const typed = text.slice(at + 1, caret);
  return typed.includes('\n') || typed.startsWith(' ') ? null : { at, typed };
}

const SUGGESTED = 6;

/** Who can be meant by the beginning of a name: of which the name, or a word of it, begins so. At most six. */
export function suggest(nameables: readonly Nameable[], typed: string): readonly Nameable[] {
  const wanted = foldName(typed);
  return nameables
    .filter(({ label }) =>
      label
        .split(/\s+/u)
        .some((_word, index, words) => foldName(words.slice(index).join('')).startsWith(wanted)),
    )
    .filter(({ label }) => label !== typed.trim())
    .slice(0, SUGGESTED);
}

/** The text with the begun name completed, and where the caret comes. */
export function completeName(
  text: string,
  begun: BegunName,
  label: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(begun.at + 1 + begun.typed.length);
  const named = `${text.slice(0, begun.at)}@${label}${rest.startsWith(' ') ? '' : ' '}`;
  return { text: named + rest, caret: named.length + (rest.startsWith(' ') ? 1 : 0) };
}

/** Whom a text calls. Of people with the same name the one that was chosen from the list, else the first. */
export function calledIn(
  text: string,
  nameables: readonly Nameable[],
  chosen: readonly Nameable[],
): readonly Nameable[] {
  const labels = nameables.map(({ label }) => label);
  const called = segmentsOf(text, labels).filter(({ kind }) => kind === 'mention');
  return [...new Set(called.map((segment) => segment.text.slice(1)))].flatMap((label) => {
    const meant = nameables.filter((one) => one.label === label);
    const picked = meant.find((one) => chosen.some((other) => isSame(one, other))) ?? meant[0];
    return picked === undefined ? [] : [picked];
  });
}

/** Those chosen from a list whom the text still calls, but who do not read the kring that was chosen since. */
export function leftOut(
  text: string,
  nameables: readonly Nameable[],
  chosen: readonly Nameable[],
): readonly Nameable[] {
  return chosen.filter(
    (one) => text.includes(`@${one.label}`) && !nameables.some((other) => isSame(one, other)),
  );
}

function isSame(one: Nameable, other: Nameable): boolean {
  return one.tenantId === other.tenantId && one.accountId === other.accountId;
}
