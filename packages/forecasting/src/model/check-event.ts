import type { CashEvent, Distribution } from './cash-model.ts';
import { LARGEST_AMOUNT, MOST_MONTHS } from './limits.ts';
import type { ProblemList } from './problem-list.ts';

/** Notes what is wrong with one event of a plan of so many months. */
export function checkEvent(event: CashEvent, path: string, months: number, list: ProblemList): void {
  list.within(`${path}.probability`, event.probability, 0, 1);
  checkDistribution(event.amount, `${path}.amount`, list);
  checkOnset(event.onset, `${path}.onset`, months, list);
  list.whole(`${path}.spread`, event.spread, 1, MOST_MONTHS);
}

/** A window may end beyond the horizon (what falls there is outside the plan), but it must begin within it. */
function checkOnset({ from, to }: CashEvent['onset'], path: string, months: number, list: ProblemList): void {
  if (from < 0) {
    list.add('before-opening', `${path}.from`, { month: from });
    return;
  }
  const isWhole =
    list.whole(`${path}.from`, from, 0, Number.MAX_SAFE_INTEGER) &&
    list.whole(`${path}.to`, to, -Number.MAX_SAFE_INTEGER, from + MOST_MONTHS);
  if (!isWhole) return;
  if (from >= months) list.add('after-horizon', `${path}.from`, { month: from, months });
  if (to < from) list.add('wrong-order', `${path}.to`, { from, to });
}

function checkDistribution(amount: Distribution, path: string, list: ProblemList): void {
  switch (amount.kind) {
    case 'fixed':
      isAmount(amount.value, `${path}.value`, list);
      return;
    case 'uniform':
      checkRange(amount.min, amount.max, path, list);
      return;
    case 'triangular':
    case 'pert':
      checkMode(amount, path, list);
      return;
    case 'lognormal':
      checkLognormal(amount, path, list);
  }
}

function isAmount(value: number, path: string, list: ProblemList): boolean {
  return list.within(path, value, -LARGEST_AMOUNT, LARGEST_AMOUNT);
}

function checkRange(min: number, max: number, path: string, list: ProblemList): boolean {
  const areAmounts = [isAmount(min, `${path}.min`, list), isAmount(max, `${path}.max`, list)].every(Boolean);
  if (!areAmounts) return false;
  if (min <= max) return true;
  list.add('wrong-order', `${path}.max`, { min, max });
  return false;
}

function checkMode(
  { min, mode, max }: { readonly min: number; readonly mode: number; readonly max: number },
  path: string,
  list: ProblemList,
): void {
  if (!checkRange(min, max, path, list) || !isAmount(mode, `${path}.mode`, list)) return;
  if (mode < min || mode > max) list.add('wrong-order', `${path}.mode`, { min, mode, max });
}

/** Eight standard deviations of the logarithm above the median must still be an amount. */
function checkLognormal(
  { mu, sigma, sign }: Extract<Distribution, { kind: 'lognormal' }>,
  path: string,
  list: ProblemList,
): void {
  const isSound =
    list.within(`${path}.mu`, mu, -100, 100) &&
    list.within(`${path}.sigma`, sigma, 0, 10) &&
    list.within(`${path}.sign`, Math.abs(sign), 1, 1);
  if (isSound) list.within(`${path}.mu`, mu + 8 * sigma, -1000, Math.log(LARGEST_AMOUNT) + 8);
}
