import type { recordEventInput, ShownEvent } from '@regietafel/contracts/liquidity/events';
import { type Cents, cents } from '@regietafel/domain/core/cents';
import { monthsBetween, type YearMonth } from '@regietafel/domain/core/dates';
import type { RevisionId, RiskId } from '@regietafel/domain/core/ids';
import type { CashEventContent, CashEventKind } from '@regietafel/domain/liquidity/event';
import type * as z from 'zod/mini';

type Amount = CashEventContent['amount'];

/** What an event can say of money; "at most" only of a cost. */
export const EVENT_AMOUNTS = ['known', 'range', 'max', 'pm'] as const;
export type EventAmount = (typeof EVENT_AMOUNTS)[number];

/** What stands in the form of an event, money in euros as typed. */
export interface EventDraft {
  readonly kind: CashEventKind;
  readonly title: string;
  readonly direction: 'in' | 'uit';
  readonly amountKind: EventAmount;
  readonly euros: number | null;
  readonly minEuros: number | null;
  readonly maxEuros: number | null;
  readonly likelyEuros: number | null;
  readonly isYearly: boolean;
  readonly probabilityPercent: number | null;
  readonly from: YearMonth;
  readonly to: YearMonth;
  readonly spreadMonths: number | null;
  readonly isInBase: boolean;
  readonly coversRiskIds: readonly RiskId[];
  readonly note: string;
  /** ISO day as it stands in the field. */
  readonly standPer: string | null;
  /** What the next state builds upon: what the person saw. */
  readonly supersedes: RevisionId | null;
}

/** A form that is still empty, for something that begins in a month. */
export function newDraft(from: YearMonth, standPer: string): EventDraft {
  return {
    kind: 'maatregel',
    title: '',
    direction: 'in',
    amountKind: 'known',
    euros: null,
    minEuros: null,
    maxEuros: null,
    likelyEuros: null,
    isYearly: false,
    probabilityPercent: null,
    from,
    to: from,
    spreadMonths: 1,
    isInBase: false,
    coversRiskIds: [],
    note: '',
    standPer,
    supersedes: null,
  };
}

/** A recorded event as it stands in the form. */
export function draftOf(event: ShownEvent, standPer: string): EventDraft {
  const { amount } = event;
  const figures = amount.kind === 'range' ? amount : null;
  return {
    kind: event.kind,
    title: event.title,
    direction: event.direction,
    amountKind: amount.kind === 'none' ? 'pm' : amount.kind,
    euros: amount.kind === 'known' || amount.kind === 'max' ? amount.cents / 100 : null,
    minEuros: figures && figures.minCents / 100,
    maxEuros: figures && figures.maxCents / 100,
    likelyEuros: event.likelyCents === null ? null : event.likelyCents / 100,
    isYearly: 'frequency' in amount && amount.frequency === 'yearly',
    probabilityPercent: event.probabilityPercent,
    from: event.from,
    to: event.to,
    spreadMonths: event.spreadMonths,
    isInBase: event.isInBase,
    coversRiskIds: event.coversRiskIds,
    note: event.note,
    // A next state speaks of no earlier day.
    standPer: standPer < event.standPer ? event.standPer : standPer,
    supersedes: event.revisionId,
  };
}

type Content = Omit<
  z.input<typeof recordEventInput>,
  'dossierId' | 'eventId' | 'recordAs' | 'kringId' | 'mayWiden'
>;

/** What the form says, for the server. Fields that do not go with the kind of amount or the direction say nothing. */
export function contentOf(draft: EventDraft): Content {
  const { euros: _euros, minEuros: _min, maxEuros: _max, likelyEuros, isYearly: _yearly, ...rest } = draft;
  const { amountKind, standPer, spreadMonths, ...content } = rest;
  const hasLikely = amountKind === 'range' || amountKind === 'max';
  return {
    ...content,
    amount: amountOf(draft),
    likelyCents: hasLikely ? centsOf(likelyEuros) : null,
    to: monthsBetween(draft.from, draft.to) < 0 ? draft.from : draft.to,
    spreadMonths: spreadMonths ?? 1,
    coversRiskIds: draft.direction === 'uit' ? draft.coversRiskIds : [],
    standPer: standPer ?? '',
  };
}

/** An amount that is not filled in is none: the server says that one is needed. */
function amountOf({ amountKind, euros, minEuros, maxEuros, isYearly }: EventDraft): Amount {
  const frequency = isYearly ? 'yearly' : 'once';
  const [amount, least, most] = [euros, minEuros, maxEuros].map(centsOf);
  if (amountKind === 'pm') return { kind: 'pm' };
  if (amountKind === 'range')
    return least == null || most == null
      ? { kind: 'none' }
      : { kind: 'range', minCents: least, maxCents: most, frequency };
  return amount == null ? { kind: 'none' } : { kind: amountKind, cents: amount, frequency };
}

function centsOf(euros: number | null): Cents | null {
  return euros === null ? null : cents(Math.round(euros * 100));
}
