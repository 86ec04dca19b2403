export const MERGE_CHOICES = ['mine', 'theirs', 'both'] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];

/** One part of a record of which two people saved different versions, as a person reads it. */
export interface MergeField<Field extends string = string> {
  readonly field: Field;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** As it stood when both began; null when that is not known. */
  readonly base: string | null;
  /** Running text, of which both versions can stand under each other. */
  readonly isText: boolean;
}

export type MergeChoices<Field extends string = string> = ReadonlyMap<Field, MergeChoice>;

/** Only the parts in which the versions differ. */
export function differing<Field extends string>(
  fields: readonly MergeField<Field>[],
): readonly MergeField<Field>[] {
  return fields.filter(({ mine, theirs }) => mine !== theirs);
}

/**
 * What is chosen as long as nobody chose: what only one of them changed is that one's; of a text that both changed both
 * stand, so that no words are lost; of anything else the own one.
 */
export function firstChoices<Field extends string>(
  fields: readonly MergeField<Field>[],
): MergeChoices<Field> {
  return new Map(fields.map((one) => [one.field, firstChoice(one)]));
}

function firstChoice({ mine, theirs, base, isText }: MergeField): MergeChoice {
  if (mine === base) return 'theirs';
  if (theirs === base) return 'mine';
  if (!isText || theirs === '') return 'mine';
  return mine === '' ? 'theirs' : 'both';
}

/** A text as it was chosen; of both the other one stands first, since it was there first. */
export function mergedText(choice: MergeChoice, mine: string, theirs: string): string {
  if (choice === 'both') return [theirs, mine].filter((text) => text !== '').join('\n\n');
  return choice === 'mine' ? mine : theirs;
}
