import type { PlainDate } from '../core/dates.ts';
import type { Severity } from './rule.ts';

/** How well rules warned in one draw of the scenario. Every figure is a count, told with what it is a part of. */
export interface DrawFigures {
  /** Providers that came to trede 3 after figures were known. */
  readonly declined: number;
  readonly warned: number;
  /** Whole weeks between the first alarm and trede 3, fewest first. */
  readonly weeksBefore: readonly number[];
  /** Alarms of which is known what they came to. */
  readonly alarms: number;
  readonly falseAlarms: number;
  /** Of the false alarms those about providers that went down as the others do and turned in time. */
  readonly turned: number;
}

/** One country that could have been. */
export interface JudgedDraw {
  readonly seed: number;
  /** Whether somebody looked at it when the scenario was made or the rules were chosen: then it flatters. */
  readonly isTuned: boolean;
  readonly figures: Readonly<Record<'whole' | Extract<Severity, 'serious'>, DrawFigures>>;
}

/** The standard rules judged on draws of the national scenario. */
export interface JudgedScenario {
  readonly providers: number;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly horizonWeeks: number;
  readonly draws: readonly JudgedDraw[];
}

/** Mean and range of a figure over draws. */
interface OverDraws {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/** Mean and range of a figure over draws, of which there must be at least one. */
export function overDraws(figures: readonly number[]): OverDraws {
  if (figures.length === 0) throw new RangeError('no draws');
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  return { mean, least: Math.min(...figures), most: Math.max(...figures) };
}
