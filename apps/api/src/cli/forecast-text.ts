import type { ModelProblem } from '@regietafel/forecasting/model/problem';
import type { QuantileEstimate } from '@regietafel/forecasting/simulate/simulation';
import {
  estimateProbability,
  type ProbabilityEstimate,
  significantDigits,
} from '@regietafel/forecasting/statistics/estimate';
import type { SimulationForm } from './forecast-form.ts';
import type { Console } from './shell.ts';

const COLUMN = 12;
/** More mistakes than this help nobody. */
const MOST_SHOWN = 20;

/** A simulation for a person: the fan per month, with no more digits than the sample supports. */
export function forecastText(form: SimulationForm, { words, language }: Console): string {
  // A dossier is told in cents, a model file in whatever it is told in.
  const unit = form.forecast === null ? 1 : 100;
  const amountText = (value: number, digits: number) =>
    new Intl.NumberFormat(language, {
      maximumSignificantDigits: Math.max(1, digits),
      maximumFractionDigits: 0,
      roundingPriority: 'lessPrecision',
    }).format(value / unit);
  const quantileText = (one: QuantileEstimate | undefined) =>
    one === undefined ? '' : amountText(one.value, significantDigits(one.value, one.standardError));
  const chanceText = (one: ProbabilityEstimate) => percentText(one, form.paths, language);
  const rows = form.months.map(({ month, quantiles, breach }) =>
    words('forecast.month', {
      month: (form.forecast?.months[month] ?? String(month + 1)).padStart(7),
      p5: quantileText(quantiles[0]).padStart(COLUMN),
      p50: quantileText(quantiles[3]).padStart(COLUMN),
      p95: quantileText(quantiles[6]).padStart(COLUMN),
      chance: chanceText(breach).padStart(COLUMN),
    }),
  );
  const lines = [
    words('forecast.sample', {
      paths: new Intl.NumberFormat(language).format(form.paths),
      seed: form.seed,
      hash: form.modelHash.slice(0, 12),
    }),
    ...form.warnings.map(({ path, largestChange }) =>
      words('forecast.repaired', { path, change: largestChange.toPrecision(2) }),
    ),
    words('forecast.head'),
    ...rows,
    ...certainties(form, words),
    ...summary(form, { words, chanceText, amountText }, language),
  ];
  return `${lines.join('\n')}\n`;
}

function summary(
  form: SimulationForm,
  {
    words,
    chanceText,
    amountText,
  }: {
    readonly words: Console['words'];
    readonly chanceText: (one: ProbabilityEstimate) => string;
    readonly amountText: (value: number, digits: number) => string;
  },
  language: string,
): readonly string[] {
  const ever = form.breachBefore.at(-1) ?? estimateProbability(0, form.paths);
  const point = form.support.at(-1)?.points.find(({ certainty }) => certainty === 0.95);
  const lowest = form.lowest.quantiles[0];
  if (point === undefined || lowest === undefined) return [];
  const needed = Math.max(0, point.amount);
  return [
    words('forecast.breach', { months: form.months.length, chance: chanceText(ever) }),
    words('forecast.support', {
      certainty: new Intl.NumberFormat(language, { style: 'percent' }).format(point.certainty),
      amount: amountText(needed, significantDigits(needed, lowest.standardError)),
    }),
  ];
}

/** What the forecast of a dossier comes to without chance, and what it leaves out. */
function certainties({ forecast }: SimulationForm, words: Console['words']): readonly string[] {
  if (forecast === null) return [];
  const { firstBreach, notInFigure, isIncomplete } = forecast;
  return [
    firstBreach === null ? words('forecast.noBreach') : words('forecast.firstBreach', { month: firstBreach }),
    ...(notInFigure.length === 0 ? [] : [words('forecast.notInFigure', { count: notInFigure.length })]),
    ...(isIncomplete ? [words('forecast.incomplete')] : []),
  ];
}

/**
 * A chance in per cents with the digits that its error supports. One that no future shows lies below 3/n with a certainty of 95 %
 * (Hanley and Lippman-Hand, 1983), and one that all show above 1 minus that.
 */
function percentText({ value, standardError }: ProbabilityEstimate, paths: number, language: string): string {
  const percent = (share: number, maximumSignificantDigits: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits }).format(share);
  if (value === 0) return `< ${percent(3 / paths, 1)}`;
  if (value === 1) return `> ${percent(1 - 3 / paths, 15)}`;
  return percent(value, Math.max(1, significantDigits(value, standardError)));
}

/** What is wrong with a model, one line each. */
export function problemsText(
  file: string,
  problems: readonly ModelProblem[],
  { words }: Pick<Console, 'words'>,
): string {
  const lines = problems
    .slice(0, MOST_SHOWN)
    .map(({ code, path, figures }) => `- ${words(`problem.${code}`, { ...figures, path })}`);
  const rest = problems.length - lines.length;
  return [
    words('usage.model', { name: file }),
    ...lines,
    ...(rest > 0 ? [words('forecast.more', { count: rest })] : []),
  ].join('\n');
}
