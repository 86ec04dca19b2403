import type { GroupAnswer, NamedAnswer } from '@regietafel/contracts/comparison/answer';
import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import { type ComparisonFilters, keepsProvider } from '@regietafel/domain/comparison/filters';
import {
  comparabilityAt,
  isWithheld,
  matrixOf,
  onlyProviders,
  placeOf,
  valueAt,
} from '@regietafel/domain/comparison/matrix';
import type { ComparedProviders, GroupRow, ProviderRow } from './compare-providers-form.ts';
import type { Console } from './shell.ts';

/** The values of an answer, indicator by indicator; what was not reported has no row. */
export function providerRows(
  answer: NamedAnswer,
  indicators: readonly ShownDefinition[],
  filters: ComparisonFilters,
): readonly ProviderRow[] {
  const matrix = onlyProviders(matrixOf(answer), (provider) => keepsProvider(filters, provider));
  return indicators.flatMap(({ id, code }) =>
    matrix.periods.flatMap((period, at) => {
      const start = placeOf(matrix, matrix.indicatorIds.indexOf(id), at);
      return matrix.providers.flatMap((provider, position): ProviderRow[] => {
        const comparability = comparabilityAt(matrix, start + position);
        const isHidden = isWithheld(matrix, start + position);
        if (comparability === null && !isHidden) return [];
        const { name, region, sizeClass, mainKind, isFictitious } = provider;
        return [
          {
            ...{ indicator: code, period, name, region, sizeClass, mainKind },
            ...{ value: valueAt(matrix, start + position), comparability },
            suppressedBy: isHidden ? 'earlier_question' : null,
            isFictitious,
          },
        ];
      });
    }),
  );
}

/** The groups of an answer, by the codes of their indicators. */
export function groupRows(
  { groups }: GroupAnswer,
  indicators: readonly ShownDefinition[],
): readonly GroupRow[] {
  const codes = new Map(indicators.map(({ id, code }) => [id, code]));
  return groups.flatMap(({ indicatorId, ...group }) => {
    const indicator = codes.get(indicatorId);
    return indicator === undefined ? [] : [{ indicator, ...group }];
  });
}

/** What a comparison says, a line for each figure; what is not given says by which rule. */
export function comparisonText(
  { indicators, providers, groups, path }: ComparedProviders,
  { words }: Console,
): string {
  const isOne =
    indicators.length === 1 && new Set([...providers, ...groups].map(({ period }) => period)).size === 1;
  const units = new Map(indicators.map(({ code, unit }) => [code, unit]));
  const figure = (indicator: string, value: number | null) => figureText(value, units.get(indicator) ?? '');
  const label = (row: ProviderRow | GroupRow, name: string) =>
    isOne ? name : `${row.indicator} ${row.period} ${name}`;
  const lines = [
    ...providers.map((row) => {
      const name = label(row, row.name);
      if (row.suppressedBy !== null || row.comparability === null)
        return words('compare.suppressed', {
          name,
          rule: words(`compare.rule.${row.suppressedBy ?? 'earlier_question'}`),
        });
      return words('compare.provider', {
        name,
        value: figure(row.indicator, row.value),
        comparable: words(`compare.comparable.${row.comparability}`),
      });
    }),
    ...groups.map((row) => {
      const name = label(row, row.group ?? '-');
      return row.suppressedBy === null
        ? words('compare.group', { name, value: figure(row.indicator, row.mean), count: row.count ?? 0 })
        : words('compare.suppressed', { name, rule: words(`compare.rule.${row.suppressedBy}`) });
    }),
  ];
  const told = lines.length === 0 ? [words('compare.nothing')] : lines;
  const written = path === null ? [] : [words('export.written', { file: path })];
  return `${[...told, ...written].join('\n')}\n`;
}

function figureText(value: number | null, unit: string): string {
  if (value === null) return '-';
  const figure = unit === 'cents' ? value / 100 : value;
  return `${Math.round(figure * 1000) / 1000}${unit === 'percent' ? ' %' : unit === 'cents' ? ' euro' : ''}`;
}
