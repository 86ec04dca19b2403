import { type Cents, cents, sumCents } from '../core/cents.ts';
import type { YearMonth } from '../core/dates.ts';
import type { CompiledEvent } from './compiled.ts';
import type { DeliveredAssumption, DeliveryContent } from './delivery.ts';

/** A sum over the months that two deliveries share, in the earlier and in the later one. */
export interface DeliveredSum {
  readonly key: string;
  readonly title: string;
  readonly before: Cents;
  readonly after: Cents;
  /** Later less earlier: positive is more money. */
  readonly difference: Cents;
}

export const EVENT_CHANGES = ['added', 'removed', 'changed', 'same'] as const;

/** An event in the earlier and in the later delivery; null where it was absent. */
export interface DeliveredEventChange extends DeliveredSum {
  readonly change: (typeof EVENT_CHANGES)[number];
  readonly isOnBefore: boolean | null;
  readonly isOnAfter: boolean | null;
}

export interface AssumptionChange {
  readonly before: DeliveredAssumption | null;
  readonly after: DeliveredAssumption | null;
}

/** What changed between two deliveries over the months that both tell. */
export interface DeliveryDifference {
  readonly months: readonly YearMonth[];
  /** The balance with which the first shared month begins. */
  readonly start: DeliveredSum;
  readonly lines: readonly DeliveredSum[];
  readonly events: readonly DeliveredEventChange[];
  /** The balance at the end of the last shared month: its difference is the sum of all others, to the cent. */
  readonly end: DeliveredSum;
  /** The lowest balance within the shared months. */
  readonly lowest: DeliveredSum;
  readonly creditLimit: DeliveredSum;
  /** The assumptions that were worded otherwise, taken up or dropped. */
  readonly assumptions: readonly AssumptionChange[];
}

/** Compares two deliveries over the months that both tell; undefined when they share none. */
export function compareDeliveries(
  before: DeliveryContent,
  after: DeliveryContent,
): DeliveryDifference | undefined {
  const months = after.months.filter((month) => before.months.includes(month));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const sums = (key: string, title: string, of: (content: DeliveryContent) => Cents) =>
    difference(key, title, of(before), of(after));
  return {
    months,
    start: sums('beginstand', '', (content) => startOf(content, first)),
    lines: compareLines(before, after, months),
    events: compareEvents(before, after, months),
    end: sums('eindstand', '', (content) => at(content, content.closing, last)),
    lowest: sums('laagste', '', (content) =>
      cents(Math.min(...months.map((month) => at(content, content.lowest, month)))),
    ),
    creditLimit: sums('krediet', '', (content) => content.creditLimitCents),
    assumptions: compareAssumptions(before.assumptions, after.assumptions),
  };
}

function difference(key: string, title: string, before: Cents, after: Cents): DeliveredSum {
  return { key, title, before, after, difference: cents(after - before) };
}

function startOf(content: DeliveryContent, month: YearMonth): Cents {
  const index = content.months.indexOf(month);
  return index === 0 ? content.openingCents : (content.closing[index - 1] ?? content.openingCents);
}

function at(content: DeliveryContent, values: readonly Cents[], month: YearMonth): Cents {
  return values[content.months.indexOf(month)] ?? cents(0);
}

function compareLines(
  before: DeliveryContent,
  after: DeliveryContent,
  months: readonly YearMonth[],
): readonly DeliveredSum[] {
  const titles = titlesOf([...after.lines, ...before.lines]);
  const sumIn = (content: DeliveryContent, key: string) =>
    sumCents(
      content.lines
        .filter((line) => line.key === key)
        .flatMap((line) => months.map((month) => at(content, line.cash, month))),
    );
  return [...titles].map(([key, title]) => difference(key, title, sumIn(before, key), sumIn(after, key)));
}

function compareEvents(
  before: DeliveryContent,
  after: DeliveryContent,
  months: readonly YearMonth[],
): readonly DeliveredEventChange[] {
  const first = months[0];
  const titles = titlesOf([...after.events, ...before.events]);
  return [...titles].map(([key, title]) => {
    const [old, now] = [before, after].map((content) => content.events.find((event) => event.key === key));
    return {
      ...difference(key, title, countedIn(before, old, months), countedIn(after, now, months)),
      change: changeOf(old && describe(before, old, first), now && describe(after, now, first)),
      isOnBefore: old?.isOn ?? null,
      isOnAfter: now?.isOn ?? null,
    };
  });
}

/** What an event moves in the shared months, when it is switched on. */
function countedIn(
  content: DeliveryContent,
  event: CompiledEvent | undefined,
  months: readonly YearMonth[],
): Cents {
  if (event?.isOn !== true) return cents(0);
  return sumCents(months.map((month) => at(content, event.months, month)));
}

function changeOf(before: string | undefined, after: string | undefined): DeliveredEventChange['change'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return before === after ? 'same' : 'changed';
}

/** What its author says of an event; a moment before the first shared month is past in both, so it is no difference. */
function describe({ months }: DeliveryContent, event: CompiledEvent, first: YearMonth | undefined): string {
  const {
    cents: amount,
    range,
    probability,
    sign,
    isOn,
    isYearly,
    spreadMonths,
    title,
    class: standing,
  } = event;
  const moment = (index: number) => {
    const month = months[index];
    return first !== undefined && month !== undefined && month < first ? first : month;
  };
  const when = [moment(event.from), moment(event.to), event.isDated];
  return JSON.stringify([
    amount,
    range.min,
    range.likely,
    range.max,
    probability,
    sign,
    isOn,
    isYearly,
    spreadMonths,
    title,
    standing,
    when,
  ]);
}

function compareAssumptions(
  before: readonly DeliveredAssumption[],
  after: readonly DeliveredAssumption[],
): readonly AssumptionChange[] {
  const ids = new Set([...after, ...before].map(({ assumptionId }) => assumptionId));
  return [...ids]
    .map((id) => ({
      before: before.find(({ assumptionId }) => assumptionId === id) ?? null,
      after: after.find(({ assumptionId }) => assumptionId === id) ?? null,
    }))
    .filter((pair) => wording(pair.before) !== wording(pair.after));
}

function wording(assumption: DeliveredAssumption | null): string {
  return JSON.stringify(
    assumption && [assumption.name, assumption.value, assumption.unit, assumption.owner, assumption.source],
  );
}

function titlesOf(
  named: readonly { readonly key: string; readonly title: string }[],
): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { key, title } of named) if (!titles.has(key)) titles.set(key, title);
  return titles;
}
