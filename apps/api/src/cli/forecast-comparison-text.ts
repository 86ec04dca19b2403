import type { ComparisonForm } from './forecast-comparison-form.ts';
import type { Console } from './shell.ts';

const COLUMN = 16;

/** Why two views differ, for a person: from the one to the other, one line for each difference. */
export function comparisonText(form: ComparisonForm, { words, language }: Console): string {
  const { measure, decimals, views } = form;
  const amount = (units: number) => amountText(units, form, language).padStart(COLUMN);
  const lines = [
    words(`forecast.measure.${measure}`),
    `${amount(form.from)}  ${views[0] ?? ''}`,
    ...form.shares
      .toSorted((left, right) => Math.abs(right.units) - Math.abs(left.units))
      .map((share) => `${amount(share.units)}  ${nameOf(share, words)}`),
    `${amount(form.to)}  ${views[1] ?? ''}`,
    words('forecast.gap', { gap: amount(form.gap).trim() }),
    ...(form.method === 'sampled' ? [words('forecast.sampledShares')] : []),
    ...(decimals === 0 ? [words('forecast.allHappen')] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function nameOf({ id, number, title }: ComparisonForm['shares'][number], words: Console['words']): string {
  if (title !== null) return number === null ? title : `#${number} ${title}`;
  return id === 'return' ? words('forecast.share.return') : id.replace(/^driver:/, '');
}

function amountText(units: number, { measure, decimals }: ComparisonForm, language: string): string {
  if (measure === 'worst-month')
    return new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(units / 100);
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(units / 10 ** decimals);
}
