import type { Cents } from '../core/cents.ts';
import { addDays, addMonths, isYearMonth, type PlainDate } from '../core/dates.ts';
import type { FieldError } from '../core/errors.ts';
import { checkDrivers } from './check-drivers.ts';
import { checkRule, isPaymentDay } from './check-rule.ts';
import { checkCellCents, checkKeys, MOST_LINES } from './check-sheet.ts';
import type { LineNature } from './lines.ts';
import { type CashPlan, FEWEST_MONTHS, MOST_MONTHS, type PlanFlow, type PlanLine } from './plan.ts';
import type { Sheet } from './sheet.ts';

/** Half up or down a year: beyond it a growth is a slip of the pen. */
const MOST_GROWTH_BP = 5_000;
const MOST_FLOWS = 500;

/**
 * What is wrong with a plan, by field: fewer than 24 or more than 36 months, an opening that is not the bank's balance of the
 * evening before, shares that are no whole, a delay beyond a year, a key told twice, a line that no sheet knows or knows as
 * something else, an amount beyond a billion euros, money that moves outside the horizon.
 */
export function checkPlan(plan: CashPlan, sheets: readonly Sheet[]): readonly FieldError[] {
  const horizon = checkHorizon(plan);
  // Without a horizon nothing that names a month can be judged.
  if (horizon.length > 0) return horizon;
  const natures = new Map(sheets.flatMap((sheet) => sheet.lines.map((line) => [line.key, line.nature])));
  return [
    ...checkOpening(plan),
    ...checkNumber(plan.growthBp.income, MOST_GROWTH_BP, 'growthBp.income'),
    ...checkNumber(plan.growthBp.cost, MOST_GROWTH_BP, 'growthBp.cost'),
    ...checkKeys(plan.lines, 'lines'),
    ...checkCount(plan.lines, MOST_LINES, 'lines'),
    ...plan.lines.flatMap((line, index) => checkLine(plan, line, `lines.${index}`, natures)),
    ...checkCount(plan.flows, MOST_FLOWS, 'flows'),
    ...checkFlows(plan),
    ...checkDrivers(plan),
  ];
}

function checkHorizon(plan: CashPlan): readonly FieldError[] {
  if (!Number.isInteger(plan.months) || plan.months < FEWEST_MONTHS || plan.months > MOST_MONTHS)
    return [
      {
        path: 'months',
        messageKey: 'liquidity.months',
        values: { fewest: FEWEST_MONTHS, most: MOST_MONTHS, found: plan.months },
      },
    ];
  // The last months' costs may be paid in advance of months beyond the horizon, which must exist as well.
  if (!isYearMonth(plan.firstMonth) || !isYearMonth(addMonths(plan.firstMonth, MOST_MONTHS)))
    return [{ path: 'firstMonth', messageKey: 'field.month' }];
  return [];
}

function checkOpening({ opening, creditLimitCents, firstMonth }: CashPlan): readonly FieldError[] {
  const problems: FieldError[] = [
    ...checkCellCents(opening.cents, 'opening.cents'),
    ...checkCellCents(opening.bankCents, 'opening.bankCents'),
    ...checkCellCents(creditLimitCents, 'creditLimitCents'),
  ];
  const evening = addDays(`${firstMonth}-01` as PlainDate, -1);
  if (opening.bankOn !== evening)
    problems.push({ path: 'opening.bankOn', messageKey: 'liquidity.bankOn', values: { day: evening } });
  if (opening.cents !== opening.bankCents)
    problems.push({
      path: 'opening.cents',
      messageKey: 'liquidity.openingNotBank',
      values: {
        openingCents: opening.cents,
        bankCents: opening.bankCents,
        differenceCents: opening.cents - opening.bankCents,
      },
    });
  if (creditLimitCents < 0) problems.push({ path: 'creditLimitCents', messageKey: 'liquidity.negative' });
  return problems;
}

function checkLine(
  plan: CashPlan,
  line: PlanLine,
  path: string,
  natures: ReadonlyMap<string, LineNature>,
): readonly FieldError[] {
  const known = natures.get(line.key);
  const problems: FieldError[] = [];
  if (line.title.trim() === '') problems.push({ path: `${path}.title`, messageKey: 'field.required' });
  if (known === undefined)
    problems.push({
      path: `${path}.key`,
      messageKey: 'liquidity.lineUnknown',
      values: { title: line.title },
    });
  else if (known !== line.nature)
    problems.push({
      path: `${path}.nature`,
      messageKey: 'liquidity.natureDiffers',
      values: { title: line.title },
    });
  if (line.rule.kind === 'none' && line.outstanding.length > 0)
    problems.push({ path: `${path}.outstanding`, messageKey: 'liquidity.outstandingWithoutCash' });
  return [
    ...problems,
    ...checkRule(line.rule, `${path}.rule`),
    ...line.outstanding.flatMap((item, index) => checkMoving(plan, item, `${path}.outstanding.${index}`)),
  ];
}

function checkFlows(plan: CashPlan): readonly FieldError[] {
  const first = new Map<string, PlanFlow>();
  const moments = new Set<string>();
  return plan.flows.flatMap((flow, index) => {
    const path = `flows.${index}`;
    const problems: FieldError[] = [
      ...checkKeys([flow], 'flows').map((problem) => ({ ...problem, path: `${path}.key` })),
    ];
    const moment = `${flow.key} ${flow.month} ${flow.day}`;
    const named = first.get(flow.key) ?? flow;
    if (moments.has(moment) || plan.lines.some((line) => line.key === flow.key) || flow.key === 'rendement')
      problems.push({ path: `${path}.key`, messageKey: 'liquidity.keyTwice', values: { key: flow.key } });
    if (named.title !== flow.title || named.nature !== flow.nature)
      problems.push({
        path: `${path}.title`,
        messageKey: 'liquidity.flowDiffers',
        values: { key: flow.key },
      });
    if (flow.title.trim() === '') problems.push({ path: `${path}.title`, messageKey: 'field.required' });
    if (!isPaymentDay(flow.day)) problems.push({ path: `${path}.day`, messageKey: 'liquidity.day' });
    first.set(flow.key, named);
    moments.add(moment);
    return [...problems, ...checkMoving(plan, flow, path)];
  });
}

function checkMoving(
  plan: CashPlan,
  item: { readonly month: CashPlan['firstMonth']; readonly cents: Cents },
  path: string,
): readonly FieldError[] {
  const last = addMonths(plan.firstMonth, plan.months - 1);
  const isInside = isYearMonth(item.month) && item.month >= plan.firstMonth && item.month <= last;
  return [
    ...checkCellCents(item.cents, `${path}.cents`),
    ...(isInside
      ? []
      : [
          {
            path: `${path}.month`,
            messageKey: 'liquidity.outsideHorizon',
            values: { first: plan.firstMonth, last },
          },
        ]),
  ];
}

function checkCount(items: readonly unknown[], most: number, path: string): readonly FieldError[] {
  return items.length > most ? [{ path, messageKey: 'field.tooMany', values: { count: most } }] : [];
}

function checkNumber(value: number, most: number, path: string): readonly FieldError[] {
  if (Number.isInteger(value) && Math.abs(value) <= most) return [];
  return [{ path, messageKey: 'liquidity.growth', values: { most: most / 100 } }];
}
