import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import { seriesOf } from '@regietafel/domain/comparison/matrix';
import { grainOf } from '@regietafel/domain/indicators/period';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column, Sort } from '@regietafel/ui/core/table';
import { useMemo, useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type Provider, placesAt, shownAt } from './compared.ts';
import type { PictureProps } from './picture.ts';

interface Row {
  readonly provider: Provider;
  /** The figure of each indicator at the moment. */
  readonly values: readonly (number | null)[];
  readonly change: number | null;
  readonly place: { readonly rank: number; readonly first: number; readonly last: number } | null;
  readonly comparability: string;
}

interface NamedTableProps extends Omit<PictureProps, 'weightId'> {
  readonly indicators: readonly ShownDefinition[];
}

/** The providers with their figures at one moment: what changed, which place they may have, and whether they can be compared. */
export function NamedTable({ compared, indicator, period, definition, words, indicators }: NamedTableProps) {
  const t = useMessages('comparison');
  const [sort, setSort] = useState<Sort | null>(null);
  const at = compared.matrix.periods[period];
  const rows = useMemo(() => {
    const [first] = compared.matrix.periods;
    const yearBack = first !== undefined && grainOf(first) === 'year' ? 1 : 4;
    const places = placesAt(compared, indicator, period);
    const columns = indicators.map(({ id }) => compared.matrix.indicatorIds.indexOf(id));
    return shownAt(compared, indicator, period).map(({ provider, at: position, comparability }): Row => {
      const series = seriesOf(compared.matrix, indicator, position);
      const [now, before] = [series[period] ?? null, series[period - yearBack] ?? null];
      return {
        provider,
        values: columns.map((column) => seriesOf(compared.matrix, column, position)[period] ?? null),
        change: now === null || before === null ? null : now - before,
        place: places.get(position) ?? null,
        comparability: t(`comparable.${comparability ?? 'none'}`),
      };
    });
  }, [compared, indicator, period, indicators, t]);
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      {
        id: 'provider',
        header: t('column.provider'),
        isRowHeader: true,
        cell: ({ provider }) => (
          <>
            {provider.name}
            {provider.isFictitious && (
              <>
                {' '}
                <FictiefMark />
              </>
            )}
          </>
        ),
        sortValue: ({ provider }) => provider.name,
      },
      ...indicators.map(
        ({ id, name, unit }, place): Column<Row> => ({
          id,
          header: name,
          align: 'end',
          cell: ({ values }) => figure(values[place] ?? null, words.value(unit)),
          sortValue: ({ values }) => values[place] ?? null,
        }),
      ),
      {
        id: 'change',
        header: t('column.change'),
        align: 'end',
        cell: ({ change }) => figure(change, signed(words.value(definition.unit))),
        sortValue: ({ change }) => change,
      },
      {
        id: 'place',
        header: t('column.place'),
        cell: ({ place }) =>
          place === null
            ? t('placeUnknown')
            : place.first === place.last
              ? t('placeSure', { rank: place.rank })
              : t('place', { ...place }),
        sortValue: ({ place }) => place?.rank ?? null,
      },
      {
        id: 'kind',
        header: t('column.kind'),
        cell: ({ provider }) => words.group('main_kind', provider.mainKind),
        sortValue: ({ provider }) => provider.mainKind,
      },
      {
        id: 'comparable',
        header: t('column.comparable'),
        cell: ({ comparability }) => comparability,
        sortValue: ({ comparability }) => comparability,
      },
    ],
    [t, words, indicators, definition],
  );
  return (
    <Card isFlush>
      <DataTable
        caption={t('table.caption', {
          indicator: definition.name,
          period: at === undefined ? '' : words.period(at),
        })}
        rows={rows}
        columns={columns}
        rowKey={({ provider }) => provider.dossierId}
        sort={sort}
        onSort={setSort}
        empty={<EmptyState title={t('nothing.title')} icon="filter" />}
      />
    </Card>
  );
}

function figure(value: number | null, write: (value: number) => string): string {
  return value === null ? '–' : write(value);
}

function signed(write: (value: number) => string) {
  return (value: number) => (value > 0 ? `+${write(value)}` : write(value));
}
