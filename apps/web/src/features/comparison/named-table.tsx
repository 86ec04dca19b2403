import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import { isWithheld, placeOf, valueAt } from '@regietafel/domain/comparison/matrix';
import { grainOf } from '@regietafel/domain/indicators/period';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column } from '@regietafel/ui/core/table';
import { type CSSProperties, useMemo } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { sortFrom, sortTo } from '../../lib/search/search-params.ts';
import { type Place, placesAt, type Subject, shownAt } from './compared.ts';
import type { PictureProps } from './picture.ts';

interface Row {
  readonly provider: Subject;
  /** The figure of each indicator at the moment; `withheld` is there and not told. */
  readonly values: readonly (number | null | 'withheld')[];
  readonly change: number | null;
  readonly place: Place | null;
  readonly comparability: string;
}

interface NamedTableProps extends Omit<PictureProps, 'weightId'> {
  readonly indicators: readonly ShownDefinition[];
  readonly onSort: (sort: string | null) => void;
}

/** The providers with their figures at one moment: what changed, which place they may have, and whether they can be compared. */
export function NamedTable(props: NamedTableProps) {
  const { compared, period, setup, definition, words, onSort } = props;
  const t = useMessages('comparison');
  const at = compared.matrix.periods[period];
  const rows = useRows(props);
  const columns = useColumns(props);
  const ids = columns.map(({ id }) => id);
  return (
    <Card isFlush>
      <div
        className="rt-compare-table"
        style={{ '--rt-compare-width': `${widthOf(props)}rem` } as CSSProperties}
      >
        <DataTable
          caption={t('table.caption', {
            indicator: definition.name,
            period: at === undefined ? '' : words.period(at),
          })}
          rows={rows}
          columns={columns}
          rowKey={({ provider }) => provider.key}
          search={setup.search ?? ''}
          sort={sortFrom(setup.sort ?? undefined)}
          onSort={(sort) => onSort(sortTo(ids, sort) ?? null)}
          empty={<EmptyState title={t('table.empty')} icon="filter" />}
        />
      </div>
    </Card>
  );
}

/** In rem. Said beforehand, so that the browser need not lay out every cell to know it. */
const WIDTHS = { provider: 11.5, value: 9.5, change: 9.5, place: 9, region: 11, comparable: 10 } as const;

function widthOf({ indicators }: NamedTableProps): number {
  const { provider, value, change, place, region, comparable } = WIDTHS;
  return provider + indicators.length * value + change + place + region + comparable;
}

/** Figures in words, written once however often the table is sorted. */
function writingOnce(write: (value: number) => string) {
  const written = new Map<number, string>();
  return (value: number): string => {
    const known = written.get(value);
    if (known !== undefined) return known;
    const words = write(value);
    written.set(value, words);
    return words;
  };
}

function useRows({ compared, indicator, period, indicators }: NamedTableProps): readonly Row[] {
  const t = useMessages('comparison');
  return useMemo(() => {
    const { matrix } = compared;
    const [first] = matrix.periods;
    const yearBack = first !== undefined && grainOf(first) === 'year' ? 1 : 4;
    const places = placesAt(compared, indicator, period);
    const starts = indicators.map(({ id }) => placeOf(matrix, matrix.indicatorIds.indexOf(id), period));
    const [now, before] = [period, period - yearBack].map((moment) => placeOf(matrix, indicator, moment));
    return shownAt(compared, indicator, period).map(({ provider, at, value, comparability }): Row => {
      const earlier = before === undefined || period < yearBack ? null : valueAt(matrix, before + at);
      const isHidden = now !== undefined && isWithheld(matrix, now + at);
      return {
        provider,
        values: starts.map((start) =>
          isWithheld(matrix, start + at) ? 'withheld' : valueAt(matrix, start + at),
        ),
        change: value === null || earlier === null ? null : value - earlier,
        place: places.get(at) ?? null,
        comparability: isHidden ? t('comparable.withheld') : t(`comparable.${comparability ?? 'none'}`),
      };
    });
  }, [compared, indicator, period, indicators, t]);
}

function useColumns({ words, indicators, definition }: NamedTableProps): readonly Column<Row>[] {
  const t = useMessages('comparison');
  return useMemo(
    () => [
      {
        id: 'provider',
        header: t('column.provider'),
        width: `${WIDTHS.provider}rem`,
        isRowHeader: true,
        cell: ({ provider }) => <ProviderName provider={provider} />,
        sortValue: ({ provider }) => provider.name,
        searchText: ({ provider }) => provider.name,
      },
      ...indicators.map(({ code, name, unit }, place): Column<Row> => {
        const write = writingOnce(words.value(unit));
        return {
          id: code,
          header: name,
          align: 'end',
          width: `${WIDTHS.value}rem`,
          cell: ({ values }) => {
            const value = values[place] ?? null;
            return value === 'withheld' ? t('withheld') : figure(value, write, t('noFigure'));
          },
          sortValue: ({ values }) => {
            const value = values[place] ?? null;
            return value === 'withheld' ? null : value;
          },
        };
      }),
      {
        id: 'change',
        header: t('column.change', { indicator: definition.name }),
        align: 'end',
        width: `${WIDTHS.change}rem`,
        cell: ({ change }) => figure(change, signed(words.value(definition.unit)), t('noFigure')),
        sortValue: ({ change }) => change,
      },
      {
        id: 'place',
        header: t('column.place'),
        width: `${WIDTHS.place}rem`,
        cell: ({ place }) =>
          place === null
            ? t('placeUnknown')
            : t(place.first === place.last ? 'placeSure' : 'place', { ...place }),
        sortValue: ({ place }) => place?.rank ?? null,
      },
      {
        id: 'region',
        header: t('column.regionAndKind'),
        width: `${WIDTHS.region}rem`,
        cell: ({ provider }) => (
          <>
            {words.group('region', provider.region)}
            <small className="rt-compare-small">{words.group('main_kind', provider.mainKind)}</small>
          </>
        ),
        sortValue: ({ provider }) => words.group('region', provider.region),
        searchText: ({ provider }) =>
          `${words.group('region', provider.region)} ${words.group('main_kind', provider.mainKind)}`,
      },
      {
        id: 'comparable',
        header: t('column.comparable'),
        width: `${WIDTHS.comparable}rem`,
        cell: ({ comparability }) => comparability,
        sortValue: ({ comparability }) => comparability,
      },
    ],
    [t, words, indicators, definition],
  );
}

function ProviderName({ provider }: { readonly provider: Subject }) {
  const t = useMessages('comparison');
  return (
    <>
      {provider.name} {provider.isFictitious && <FictiefMark />}
      {provider.isCombined === true && <small className="rt-compare-small">{t('combined')}</small>}
    </>
  );
}

function figure(value: number | null, write: (value: number) => string, none: string): string {
  return value === null ? none : write(value);
}

function signed(write: (value: number) => string) {
  return (value: number) => (value > 0 ? `+${write(value)}` : write(value));
}
