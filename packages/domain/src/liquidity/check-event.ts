import { monthsBetween } from '../core/dates.ts';
import type { FieldError } from '../core/errors.ts';
import type { CashEventContent } from './event.ts';

/** Most months over which an event's amount is spread. */
export const MOST_SPREAD_MONTHS = 120;
/** Most months between the first and the last month in which an event may begin: as long as a forecast can be. */
const MOST_WINDOW_MONTHS = 36;

/**
 * What is wrong with an event, by field: an amount below zero or the wrong way round, "at most" of money that comes in
 * (which could be nothing), no amount at all, a most likely amount outside its limits, a window that ends before it begins,
 * a spread that is no whole number of months, and money that comes in standing for a risk that costs.
 */
export function checkEvent(event: CashEventContent): readonly FieldError[] {
  return [
    ...checkAmount(event),
    ...checkLikely(event),
    ...checkWindow(event),
    ...(event.direction === 'in' && event.coversRiskIds.length > 0
      ? [{ path: 'coversRiskIds', messageKey: 'liquidity.receiptCovers' }]
      : []),
  ];
}

function checkAmount({ amount, direction }: CashEventContent): readonly FieldError[] {
  switch (amount.kind) {
    case 'none':
      return [{ path: 'amount', messageKey: 'field.required' }];
    case 'pm':
      return [];
    case 'max':
      if (direction === 'in') return [{ path: 'amount', messageKey: 'liquidity.receiptAtMost' }];
      return amount.cents < 0 ? [{ path: 'amount.cents', messageKey: 'liquidity.negative' }] : [];
    case 'known':
      return amount.cents < 0 ? [{ path: 'amount.cents', messageKey: 'liquidity.negative' }] : [];
    case 'range':
      if (amount.minCents < 0) return [{ path: 'amount.minCents', messageKey: 'liquidity.negative' }];
      return amount.minCents > amount.maxCents
        ? [{ path: 'amount.maxCents', messageKey: 'field.range' }]
        : [];
  }
}

function checkLikely({ amount, likelyCents }: CashEventContent): readonly FieldError[] {
  if (likelyCents === null) return [];
  const refused = [{ path: 'likelyCents', messageKey: 'liquidity.likelyBetween' }];
  if (amount.kind === 'max') return likelyCents >= 0 && likelyCents <= amount.cents ? [] : refused;
  if (amount.kind !== 'range') return refused;
  return likelyCents >= amount.minCents && likelyCents <= amount.maxCents ? [] : refused;
}

function checkWindow({ from, to, spreadMonths }: CashEventContent): readonly FieldError[] {
  const problems: FieldError[] = [];
  const width = monthsBetween(from, to);
  if (width < 0) problems.push({ path: 'to', messageKey: 'field.order' });
  if (width > MOST_WINDOW_MONTHS)
    problems.push({
      path: 'to',
      messageKey: 'liquidity.windowTooLong',
      values: { most: MOST_WINDOW_MONTHS },
    });
  if (!Number.isInteger(spreadMonths) || spreadMonths < 1 || spreadMonths > MOST_SPREAD_MONTHS)
    problems.push({
      path: 'spreadMonths',
      messageKey: 'liquidity.figure',
      values: { least: 1, most: MOST_SPREAD_MONTHS },
    });
  return problems;
}
