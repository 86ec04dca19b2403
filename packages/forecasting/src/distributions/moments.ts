import type { Distribution } from '../model/cash-model.ts';
import { exp } from './portable-math.ts';

/**
 * The mean of an amount: triangular (a+b+c)/3, pert (a+4b+c)/6, lognormal sign·exp(mu + sigma²/2).
 *
 * @example
 * meanOf({ kind: 'pert', min: 0, mode: 30, max: 120 }) // => 40
 */
export function meanOf(amount: Distribution): number {
  switch (amount.kind) {
    case 'fixed':
      return amount.value;
    case 'uniform':
      return (amount.min + amount.max) / 2;
    case 'triangular':
      return (amount.min + amount.mode + amount.max) / 3;
    case 'pert':
      return (amount.min + 4 * amount.mode + amount.max) / 6;
    case 'lognormal':
      return amount.sign * exp(amount.mu + amount.sigma ** 2 / 2);
  }
}

/**
 * The variance of an amount: uniform (c−a)²/12, triangular (a²+b²+c²−ab−ac−bc)/18, pert (μ−a)(c−μ)/7, lognormal
 * (exp(sigma²) − 1)·exp(2mu + sigma²).
 *
 * @example
 * varianceOf({ kind: 'uniform', min: 0, max: 12 }) // => 12
 */
export function varianceOf(amount: Distribution): number {
  switch (amount.kind) {
    case 'fixed':
      return 0;
    case 'uniform':
      return (amount.max - amount.min) ** 2 / 12;
    case 'triangular': {
      const { min: a, mode: b, max: c } = amount;
      return (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
    }
    case 'pert':
      return ((meanOf(amount) - amount.min) * (amount.max - meanOf(amount))) / 7;
    case 'lognormal':
      return (exp(amount.sigma ** 2) - 1) * exp(2 * amount.mu + amount.sigma ** 2);
  }
}
