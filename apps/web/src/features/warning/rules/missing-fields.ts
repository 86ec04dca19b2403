import type { PartDraft, RuleDraft } from './rule-draft.ts';

/** What a form can still lack. Each names a sentence. */
export type MissingKind =
  | 'name'
  | 'indicator'
  | 'fireAt'
  | 'clearAt'
  | 'periods'
  | 'chance'
  | 'count'
  | 'rule'
  | 'fireAfter'
  | 'clearAfter';

/** A field that is not filled in, with the number of its condition (`2.1`); '' for the rule itself or its only condition. */
export interface MissingField {
  readonly kind: MissingKind;
  readonly path: string;
  readonly part: string;
}

/** What is not filled in or chosen, from the top of the form down. `path` is where the rule stands, as refusals name it. */
export function missingFields(draft: RuleDraft, path: string): readonly MissingField[] {
  const lacks = (kind: MissingKind, isMissing: boolean): readonly MissingField[] =>
    isMissing ? [{ kind, path: `${path}.${kind}`, part: '' }] : [];
  return [
    ...lacks('name', draft.name.trim() === ''),
    ...missingIn(draft.part, `${path}.condition`, ''),
    ...lacks('fireAfter', draft.fireAfter === null),
    ...lacks('clearAfter', draft.clearAfter === null),
  ];
}

function missingIn(part: PartDraft, path: string, number: string): readonly MissingField[] {
  const lacks = (kind: MissingKind, isMissing: boolean, field: string = kind): readonly MissingField[] =>
    isMissing ? [{ kind, path: `${path}.${field}`, part: number }] : [];
  const { kind } = part;
  if (kind === 'rule') return lacks('rule', part.rule === '');
  if (kind === 'group')
    return [
      ...lacks('count', part.join === 'at_least' && part.count === null),
      ...part.of.flatMap((one, at) =>
        missingIn(one, `${path}.of.${at}`, number === '' ? `${at + 1}` : `${number}.${at + 1}`),
      ),
    ];
  const isTrend = kind === 'trend';
  return [
    ...lacks('indicator', part.indicator === ''),
    ...lacks('periods', isTrend && part.periods === null),
    ...lacks('chance', isTrend && part.chance === null, 'significance'),
    ...lacks('fireAt', part.fireAt.figure === null),
    ...lacks('clearAt', part.clearAt.figure === null),
  ];
}
