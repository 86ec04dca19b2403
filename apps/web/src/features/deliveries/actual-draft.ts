import type { Language } from '@regietafel/contracts/core/language';
import type { Plans, ShownActual } from '@regietafel/contracts/liquidity/plans';
import { type Cents, cents } from '@regietafel/domain/core/cents';
import { addMonths, monthOf, type YearMonth } from '@regietafel/domain/core/dates';
import type { KringId, RevisionId } from '@regietafel/domain/core/ids';
import { isIncome, isWithoutCash } from '@regietafel/domain/liquidity/lines';
import { readAmount, writeAmount } from '../../lib/liquidity/typed-amount.ts';

/** Which way the money of a line goes: in the form both are positive figures. */
export type Direction = 'in' | 'out';

/** A line of which can be told what came or went. */
export interface ActualLine {
  readonly key: string;
  readonly title: string;
  readonly direction: Direction;
}

/** What stands in the form for a month. */
export interface ActualDraft {
  /** As typed; empty is not known. */
  readonly closing: string;
  /** As typed, by the key of the line; what is absent or empty is not known. */
  readonly amounts: Readonly<Record<string, string>>;
  readonly source: string;
  /** ISO day as it stands in the field. */
  readonly standPer: string | null;
  /** The own last state of the month, and where it stands; null for the first. */
  readonly supersedes: RevisionId | null;
  readonly kringId: KringId | null;
}

/** What cannot be sent as it was typed, with the path of its field. */
export type ActualProblem =
  | { readonly path: string; readonly kind: 'amount'; readonly typed: string; readonly line: string | null }
  | { readonly path: string; readonly kind: 'nothing' };

const USUAL_MONTHS = 24;

/** What the own organisation told of a month before. */
export function ownActual({ books }: Plans, month: YearMonth): ShownActual | undefined {
  return books.find(({ author }) => author.isOwn)?.actuals.find((actual) => actual.month === month);
}

/**
 * The lines that a month is told by: those of the own plan, else of the first one in sight, as far as money moves on them;
 * then those that the month was told by before.
 */
export function actualLines(plans: Plans, month: YearMonth): readonly ActualLine[] {
  const before = ownActual(plans, month)?.lines ?? [];
  const all: readonly ActualLine[] = [
    ...plannedLines(plans),
    ...before.map(({ key, cents: amount }) => ({
      key,
      title: titleOf(plans, key),
      direction: directionOf(amount),
    })),
  ];
  const keys = all.map(({ key }) => key);
  return all.filter(({ key }, index) => keys.indexOf(key) === index);
}

function plannedLines({ books }: Plans): readonly ActualLine[] {
  const planned = books.filter(({ plan }) => plan !== null);
  const plan = (planned.find(({ author }) => author.isOwn) ?? planned[0])?.plan?.plan;
  if (plan === undefined) return [];
  return [
    ...plan.lines
      .filter(({ nature, rule }) => !isWithoutCash(nature) || rule.kind !== 'none')
      .map(
        ({ key, title, nature }): ActualLine => ({
          key,
          title,
          direction: isIncome(nature) ? 'in' : 'out',
        }),
      ),
    ...plan.flows.map(({ key, title, cents: amount }) => ({ key, title, direction: directionOf(amount) })),
  ];
}

/** The months that can be told, the last one first: from the first that anybody speaks of, to the one that now runs. */
export function actualMonths(plans: Plans, delivered: readonly YearMonth[]): readonly YearMonth[] {
  const last = monthOf(plans.day);
  const spoken = plans.books.flatMap(({ plan, actuals }) => [
    ...(plan ? [plan.plan.firstMonth] : []),
    ...actuals.map(({ month }) => month),
  ]);
  const first = [...delivered, ...spoken, addMonths(last, 1 - USUAL_MONTHS)].toSorted()[0] ?? last;
  const months: YearMonth[] = [];
  for (let month = last; month >= first; month = addMonths(month, -1)) months.push(month);
  return months;
}

/** The month after the last one that anybody told, when it has ended; else the last one that has. */
export function nextMonth({ books, day }: Plans): YearMonth {
  const ended = addMonths(monthOf(day), -1);
  const told = books.flatMap(({ actuals }) => actuals.map(({ month }) => month)).toSorted();
  const last = told.at(-1);
  return last !== undefined && last < ended ? addMonths(last, 1) : ended;
}

/** A form for a month: what the own organisation told of it, or nothing yet. */
export function actualDraft(
  plans: Plans,
  { month, lines, language }: { month: YearMonth; lines: readonly ActualLine[]; language: Language },
): ActualDraft {
  const before = ownActual(plans, month);
  const told = new Map(before?.lines.map((line) => [line.key, line.cents]));
  return {
    closing: writeAmount(before?.closingCents ?? null, language),
    amounts: Object.fromEntries(
      lines.map(({ key, direction }) => [
        key,
        writeAmount(signed(told.get(key) ?? null, direction), language),
      ]),
    ),
    source: before?.source ?? '',
    standPer: plans.day,
    supersedes: before?.revisionId ?? null,
    kringId: before?.origin.kring.id ?? null,
  };
}

/** What was typed as it is recorded, each amount with its sign; or what of it cannot be, field by field. */
export function readActual(draft: ActualDraft, lines: readonly ActualLine[], language: Language) {
  const problems: ActualProblem[] = [];
  const read = (typed: string, path: string, line: string | null): Cents | null => {
    const amount = readAmount(typed, language);
    if (amount.kind === 'invalid') problems.push({ path, kind: 'amount', typed, line });
    return amount.kind === 'amount' ? amount.cents : null;
  };
  const closingCents = read(draft.closing, 'closingCents', null);
  const told = lines.map(({ key, title, direction }, index) => ({
    key,
    cents: signed(read(draft.amounts[key] ?? '', `lines.${index}.cents`, title), direction),
  }));
  const isEmpty = closingCents === null && told.every(({ cents: amount }) => amount === null);
  // Blanks that follow something take it back; blanks that follow nothing say nothing.
  if (isEmpty && problems.length === 0 && draft.supersedes === null)
    problems.push({ path: 'closingCents', kind: 'nothing' });
  return { closingCents, lines: told, problems };
}

/** Turns a positive figure into an amount with its sign, and back. */
function signed(amount: Cents | null, direction: Direction): Cents | null {
  return amount === null || amount === 0 || direction === 'in' ? amount : cents(-amount);
}

function directionOf(amount: Cents | null): Direction {
  return amount !== null && amount < 0 ? 'out' : 'in';
}

/** How a line that the plan does not know is called wherever it is known. */
function titleOf({ books }: Plans, key: string): string {
  const named = books.flatMap(({ plan, sheets }) => [
    ...(plan ? [...plan.plan.lines, ...plan.plan.flows] : []),
    ...sheets.flatMap(({ lines }) => lines),
  ]);
  return named.find((line) => line.key === key)?.title ?? key;
}
