import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import { COMPARISON_FORMATS, type ComparisonFormat } from '@regietafel/contracts/comparison/export';
import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import type { ComparisonFilters } from '@regietafel/domain/comparison/filters';
import { isPeriodCode, type PeriodCode } from '@regietafel/domain/indicators/period';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import { type Console, UsageError } from './shell.ts';

/** A period, or two with `..` between: from the one through the other. */
export interface Span {
  readonly from: PeriodCode;
  readonly to: PeriodCode;
}

export function spanOption({ words }: Console): (value: string) => Span {
  return (value) => {
    const [from = '', to = from, ...more] = value.split('..');
    if (!isPeriodCode(from) || !isPeriodCode(to) || more.length > 0)
      throw new UsageError(words('usage.span', { name: value.slice(0, 80) }));
    return { from, to };
  };
}

const DIMENSIONS = {
  landsdeel: 'landsdeel',
  region: 'region',
  size_class: 'sizeClass',
  main_kind: 'mainKind',
} as const satisfies Record<string, keyof ComparisonFilters>;
type Dimension = keyof typeof DIMENSIONS;

/** One `dimension=value` of a filter that can be given several times. */
export interface Filter {
  readonly dimension: Dimension;
  readonly value: string;
}

export function filterOption({
  words,
}: Console): (value: string, before: readonly Filter[] | undefined) => readonly Filter[] {
  return (text, before = []) => {
    const [name = '', ...rest] = text.split('=');
    const dimension = Object.keys(DIMENSIONS).find((one): one is Dimension => one === name);
    if (dimension === undefined || rest.length === 0)
      throw new UsageError(
        words('usage.filter', { name: text.slice(0, 80), choices: Object.keys(DIMENSIONS).join(', ') }),
      );
    if (before.some((one) => one.dimension === dimension))
      throw new UsageError(words('usage.filterTwice', { name: dimension }));
    return [...before, { dimension, value: rest.join('=') }];
  };
}

/** The filters of a question; each value must be one that there is, so that a slip of the pen is no empty answer. */
export function filtersOf(
  given: readonly Filter[],
  { regions }: ComparisonCatalogue,
  { words }: Console,
): ComparisonFilters {
  const choices: Readonly<Record<Dimension, readonly string[]>> = {
    landsdeel: [...new Set(regions.flatMap(({ landsdeel }) => landsdeel ?? []))],
    region: regions.map(({ code }) => code),
    size_class: SIZE_CLASSES,
    main_kind: CARE_KINDS,
  };
  for (const { dimension, value } of given)
    if (!choices[dimension].includes(value))
      throw new UsageError(
        words('usage.choice', { name: value.slice(0, 80), choices: choices[dimension].join(', ') }),
      );
  const keptOf = (dimension: Dimension) => given.find((one) => one.dimension === dimension)?.value ?? null;
  return {
    landsdeel: keptOf('landsdeel'),
    region: keptOf('region'),
    sizeClass: SIZE_CLASSES.find((one) => one === keptOf('size_class')) ?? null,
    mainKind: CARE_KINDS.find((one) => one === keptOf('main_kind')) ?? null,
  };
}

/** The indicators of these codes, in their order, each once; one that there is not is named. */
export function indicatorsOf(
  codes: string,
  { indicators }: ComparisonCatalogue,
  { words }: Console,
): readonly ShownDefinition[] {
  const asked = new Set(codes.split(',').map((code) => code.trim()));
  return [...asked].map((code) => {
    const indicator = indicators.find((one) => one.code === code);
    if (indicator === undefined)
      throw new UsageError(
        words('usage.choice', {
          name: code.slice(0, 80),
          choices: indicators.map((one) => one.code).join(', '),
        }),
      );
    return indicator;
  });
}

/** In which form a file is written, by the end of its name. */
export function fileOption({ words }: Console): (path: string) => ComparisonFile {
  return (path) => {
    const format = COMPARISON_FORMATS.find((one) => path.toLowerCase().endsWith(`.${one}`));
    if (format === undefined)
      throw new UsageError(words('usage.comparisonFile', { name: path.slice(0, 80) }));
    return { path, format };
  };
}

export interface ComparisonFile {
  readonly path: string;
  readonly format: ComparisonFormat;
}
