import { type Cents, cents } from '@regietafel/domain/core/cents';
import type { WorkWindow } from '@regietafel/domain/property/work';
import type { Format } from '../../lib/format/format.ts';

/** The size of an amount in whole euros: in a sentence the cents of an estimate say nothing. */
export function wholeEuros(format: Format, amount: Cents): string {
  return format.euro(cents(Math.round(Math.abs(amount) / 100) * 100));
}

/** Years that follow each other as one span: "2025–2027 en 2031". */
export function spanText(years: readonly number[], format: Pick<Format, 'list'>): string {
  const spans: { from: number; to: number }[] = [];
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && last.to + 1 === year) last.to = year;
    else spans.push({ from: year, to: year });
  }
  return format.list(spans.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)));
}

/** Every year of a window. */
export function yearsBetween({ earliest, latest }: WorkWindow): readonly number[] {
  return Array.from({ length: latest - earliest + 1 }, (_, at) => earliest + at);
}
