import type { Amount, Frequency } from '@regietafel/domain/core/amount';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { KringId } from '@regietafel/domain/core/ids';
import type { RiskContent } from '@regietafel/domain/risks/risk';

/** A risk as it stands in the form: half-filled fields included, amounts in euros. */
export interface RiskDraft extends Omit<RiskContent, 'number' | 'owners' | 'amount' | 'window'> {
  readonly number: number | null;
  /** Names with commas between. */
  readonly owners: string;
  readonly amountKind: Amount['kind'];
  readonly euros: number | null;
  readonly minEuros: number | null;
  readonly maxEuros: number | null;
  readonly frequency: Frequency;
  readonly windowFrom: PlainDate | null;
  readonly windowTo: PlainDate | null;
  readonly kringId: KringId | null;
  /** The person agrees that somebody newly reads it. */
  readonly mayWiden: boolean;
  readonly standPer: PlainDate | null;
}

interface Setting {
  readonly kringId: KringId | null;
  readonly standPer: PlainDate;
}

/** An empty form. */
export function emptyDraft(number: number, { kringId, standPer }: Setting): RiskDraft {
  return {
    number,
    group: 'bedrijfsvoering',
    title: '',
    cause: '',
    consequence: '',
    measures: '',
    owners: '',
    status: 'onderhanden',
    statusDate: null,
    windowFrom: null,
    windowTo: null,
    notInfluenceable: false,
    amountKind: 'pm',
    euros: null,
    minEuros: null,
    maxEuros: null,
    frequency: 'unstated',
    wakeUpOn: null,
    kringId,
    mayWiden: false,
    standPer,
  };
}

/** The form filled with a risk as it stands. */
export function draftOf(content: RiskContent, { kringId, standPer }: Setting): RiskDraft {
  const { amount, window, owners, ...rest } = content;
  return {
    ...emptyDraft(content.number, { kringId, standPer }),
    ...rest,
    owners: owners.join(', '),
    amountKind: amount.kind,
    ...('frequency' in amount && { frequency: amount.frequency }),
    ...('cents' in amount && { euros: amount.cents / 100 }),
    ...(amount.kind === 'range' && { minEuros: amount.minCents / 100, maxEuros: amount.maxCents / 100 }),
    windowFrom: window?.from ?? null,
    windowTo: window?.to ?? null,
  };
}

/** What the form says, as the server takes it; what is not filled in is left for the checks to name. */
export function contentOfDraft(draft: RiskDraft): unknown {
  const isOpen = draft.status === 'onderhanden';
  const { windowFrom: from, windowTo: to } = draft;
  return {
    number: draft.number,
    group: draft.group,
    title: draft.title,
    cause: draft.cause,
    consequence: draft.consequence,
    measures: draft.measures,
    owners: draft.owners
      .split(',')
      .map((owner) => owner.trim())
      .filter((owner) => owner !== ''),
    status: draft.status,
    // What does not go with the chosen status stays in the form but is not recorded.
    statusDate: draft.status === 'opgelost' ? draft.statusDate : null,
    window: isOpen && (from !== null || to !== null) ? { from, to } : null,
    notInfluenceable: draft.notInfluenceable,
    amount: amountOfDraft(draft),
    wakeUpOn: draft.wakeUpOn,
  };
}

function amountOfDraft({ amountKind: kind, euros, minEuros, maxEuros, frequency }: RiskDraft): unknown {
  switch (kind) {
    case 'known':
    case 'max':
      return { kind, cents: centsOf(euros), frequency };
    case 'range':
      return { kind, minCents: centsOf(minEuros), maxCents: centsOf(maxEuros), frequency };
    case 'pm':
    case 'none':
      return { kind };
  }
}

/** Whole cents; null stays null, so that nothing filled in never becomes zero. */
export function centsOf(euros: number | null): number | null {
  return euros === null ? null : Math.round(euros * 100);
}
