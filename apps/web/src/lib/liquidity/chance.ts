/** What a number of drawn futures says about a chance. */
export interface Chance {
  /** Futures in which it happened, of so many. */
  readonly hits: number;
  readonly paths: number;
}

/** What a region calls likely, in per cents. */
export interface LikelihoodThresholds {
  readonly possiblePercent: number;
  readonly likelyPercent: number;
}

export type Likelihood = 'unlikely' | 'possible' | 'likely';

/** A chance in figures that the number of futures supports. */
export interface ChanceFigures {
  /** Per cents, rounded to `decimals`; null where it never or always happened: then only a bound is known. */
  readonly percent: number | null;
  readonly decimals: number;
  /** Half the width of the 95 % interval, in per cent points. */
  readonly margin: number;
  /** Where it never or always happened: less than, or more than so many per cents. */
  readonly bound: { readonly side: 'below' | 'above'; readonly percent: number } | null;
  /** "1 op 3": of so many futures, in so many. */
  readonly odds: { readonly of: number; readonly times: number };
}

/** Half the width of a 95 % interval, in standard errors. */
const Z = 1.96;
/** Where something never happened in n futures its chance is, with 95 % certainty, less than 3 / n. */
const RULE_OF_THREE = 3;
const HALF = 0.5;

/**
 * A chance with no more figures than its error leaves: a decimal only where the margin is under half a per cent point. The
 * margin is 1.96 √(p (1 − p) / n); where nothing or everything was hit, the rule of three gives the bound.
 */
export function chanceFigures({ hits, paths }: Chance): ChanceFigures {
  const share = hits / paths;
  const odds = oddsOf(share);
  if (hits === 0 || hits === paths) {
    const rest = ceilTo((RULE_OF_THREE / paths) * 100);
    const bound =
      hits === 0
        ? ({ side: 'below', percent: rest } as const)
        : ({ side: 'above', percent: 100 - rest } as const);
    return { percent: null, decimals: 0, margin: rest, bound, odds };
  }
  const margin = Z * Math.sqrt((share * (1 - share)) / paths) * 100;
  const decimals = margin < HALF ? 1 : 0;
  const factor = 10 ** decimals;
  return {
    percent: Math.round(share * 100 * factor) / factor,
    decimals,
    margin: ceilTo(margin),
    bound: null,
    odds,
  };
}

/** The word that a region uses for a chance. */
export function likelihoodOf({ hits, paths }: Chance, thresholds: LikelihoodThresholds): Likelihood {
  const percent = (hits / paths) * 100;
  if (percent > thresholds.likelyPercent) return 'likely';
  return percent >= thresholds.possiblePercent ? 'possible' : 'unlikely';
}

/**
 * An amount rounded to what its standard error supports: the last figure that is left is no finer than the error. Amounts
 * and error in the same unit.
 */
export function supported(amount: number, standardError: number): number {
  if (!(standardError > 0)) return Math.round(amount);
  const step = 10 ** Math.ceil(Math.log10(standardError));
  return Math.round(amount / step) * step + 0;
}

/** Up to a half "1 op n", with n in round figures when it is large; above a half "n op 10". */
function oddsOf(share: number): ChanceFigures['odds'] {
  if (share <= 0) return { times: 0, of: 1 };
  if (share > HALF) return { times: Math.round(share * 10), of: 10 };
  const of = 1 / share;
  return { times: 1, of: of < 20 ? Math.round(of) : roundTo(of, 10 ** Math.floor(Math.log10(of)) / 2) };
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}

/** Upwards to one figure: an error is never told smaller than it is. */
function ceilTo(value: number): number {
  if (value <= 0) return 0;
  const exponent = Math.floor(Math.log10(value));
  const scaled = Math.ceil(value / 10 ** exponent - 1e-9);
  return exponent < 0 ? scaled / 10 ** -exponent : scaled * 10 ** exponent;
}
