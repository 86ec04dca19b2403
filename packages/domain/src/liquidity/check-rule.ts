import type { FieldError } from '../core/errors.ts';
import { type CashRule, type PaymentDay, WHOLE_SHARE } from './plan.ts';

export const SHORTEST_DELAY = -3;
export const LONGEST_DELAY = 12;
const MOST_PARTS = 12;

/** Whether a day is one that a month can be paid on. */
export function isPaymentDay(day: PaymentDay): boolean {
  return day === 'spread' || (Number.isInteger(day) && day >= 1 && day <= 31);
}

/** What is wrong with the way in which a line becomes cash. */
export function checkRule(rule: CashRule, path: string): readonly FieldError[] {
  switch (rule.kind) {
    case 'none':
      return [];
    case 'yearly':
      return [
        ...(Number.isInteger(rule.month) && rule.month >= 1 && rule.month <= 12
          ? []
          : [{ path: `${path}.month`, messageKey: 'field.choice' }]),
        ...checkDay(rule.day, `${path}.day`),
      ];
    case 'parts':
      return checkParts(rule, path);
  }
}

function checkParts(rule: Extract<CashRule, { kind: 'parts' }>, path: string): readonly FieldError[] {
  const sum = rule.parts.reduce((total, part) => total + part.shareBp, 0);
  return [
    ...(rule.parts.length > MOST_PARTS
      ? [{ path: `${path}.parts`, messageKey: 'field.tooMany', values: { count: MOST_PARTS } }]
      : []),
    ...(sum === WHOLE_SHARE
      ? []
      : [{ path: `${path}.parts`, messageKey: 'liquidity.partsNoWhole', values: { percent: sum / 100 } }]),
    ...rule.parts.flatMap((part, index) => [
      ...(Number.isInteger(part.shareBp) && part.shareBp >= 0 && part.shareBp <= WHOLE_SHARE
        ? []
        : [{ path: `${path}.parts.${index}.shareBp`, messageKey: 'liquidity.share' }]),
      ...(Number.isInteger(part.delayMonths) &&
      part.delayMonths >= SHORTEST_DELAY &&
      part.delayMonths <= LONGEST_DELAY
        ? []
        : [
            {
              path: `${path}.parts.${index}.delayMonths`,
              messageKey: 'liquidity.delay',
              values: { shortest: SHORTEST_DELAY, longest: LONGEST_DELAY },
            },
          ]),
      ...checkDay(part.day, `${path}.parts.${index}.day`),
    ]),
  ];
}

function checkDay(day: PaymentDay, path: string): readonly FieldError[] {
  return isPaymentDay(day) ? [] : [{ path, messageKey: 'liquidity.day' }];
}
