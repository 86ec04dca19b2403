import { allocateCents } from '../core/allocate.ts';
import { type Cents, cents } from '../core/cents.ts';

/** Basis points in the whole. */
export const WHOLE_BP = 10_000;

/**
 * The Herfindahl-Hirschman index of parts of one whole: the sum of the squared shares in percent, from 10 000/n (all equal)
 * to 10 000 (one has all). Parts are 0 or more; null when they add up to nothing.
 */
export function herfindahl(parts: readonly number[]): number | null {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total <= 0) return null;
  return parts.reduce((sum, part) => sum + ((100 * part) / total) ** 2, 0);
}

/** How concentrated something is, in the classes in which the index is usually read. */
export const CONCENTRATIONS = ['low', 'moderate', 'high'] as const;
export type Concentration = (typeof CONCENTRATIONS)[number];

/**
 * Bounds of the classes: the Horizontal Merger Guidelines of the American competition authorities (2010, § 5.3) call a
 * market under 1 500 unconcentrated and one above 2 500 highly concentrated. A reading aid, no norm for care.
 */
export const MODERATE_FROM = 1_500;
export const HIGH_ABOVE = 2_500;

/** The class of an index. */
export function concentrationOf(index: number): Concentration {
  if (index < MODERATE_FROM) return 'low';
  return index > HIGH_ABOVE ? 'high' : 'moderate';
}

/** The part of the whole that the largest three have, from 0 to 1; null when there is no whole. */
export function largestThree(parts: readonly number[]): number | null {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total <= 0) return null;
  const largest = parts.toSorted((a, b) => b - a).slice(0, 3);
  return largest.reduce((sum, part) => sum + part, 0) / total;
}

/** Each part of the whole in basis points that add up to 10 000 exactly (largest remainder); null when there is no whole. */
export function sharesInBp(parts: readonly number[]): readonly number[] | null {
  return parts.some((part) => part > 0) ? allocateCents(cents(WHOLE_BP), parts) : null;
}

/**
 * An amount, such as a bridging loan, divided over municipalities by what each has at the provider: to the cent, the parts
 * adding up to it exactly. Null when nobody has anything, since there is no key to divide by.
 */
export function divideByShare(amount: Cents, parts: readonly number[]): readonly Cents[] | null {
  return parts.some((part) => part > 0) ? allocateCents(amount, parts) : null;
}
