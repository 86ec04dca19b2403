import type { ComparedGroup } from '@regietafel/contracts/comparison/answer';
import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import { REGION_TILES_2025, REGION_TILES_2026 } from '@regietafel/domain/comparison/region-tiles';
import type { Tile } from '@regietafel/ui/charts/tile-geometry';
import { TileMap } from '@regietafel/ui/charts/tile-map';
import { useMemo } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { knownAt } from './compared.ts';
import type { ComparisonWords } from './comparison-words.ts';
import type { PictureProps } from './picture.ts';
import { Reading } from './reading.tsx';

/** What is known of a region. */
interface RegionFigure {
  readonly mean: number;
  readonly count: number;
}

/** The regions by the mean of the providers that they have the account of, as far as released by name. */
export function NamedMap({ compared, indicator, period, definition, words, catalogue }: PictureProps) {
  const figures = useMemo(() => {
    const known = knownAt(compared, indicator, period);
    const groups = Map.groupBy(known, ({ provider }) => provider.region);
    return new Map(
      [...groups].flatMap(([region, members]) =>
        region === null ? [] : [[region, meanOf(members.map(({ value }) => value))] as const],
      ),
    );
  }, [compared, indicator, period]);
  const at = compared.matrix.periods[period];
  return (
    <RegionMap
      figures={figures}
      suppressed={NOBODY}
      catalogue={catalogue}
      words={words}
      name={definition.name}
      write={words.value(definition.unit)}
      period={at === undefined ? '' : words.period(at)}
    />
  );
}

const NOBODY: ReadonlyMap<string, NonNullable<ComparedGroup['suppressedBy']>> = new Map();

interface RegionMapProps {
  readonly figures: ReadonlyMap<string, RegionFigure>;
  /** By which rule a region is not given. */
  readonly suppressed: ReadonlyMap<string, NonNullable<ComparedGroup['suppressedBy']>>;
  readonly catalogue: ComparisonCatalogue;
  readonly words: ComparisonWords;
  readonly name: string;
  readonly write: (value: number) => string;
  readonly period: string;
}

/** The map of tiles; a region without a figure is empty, one that is not given is hatched. */
export function RegionMap({ figures, suppressed, catalogue, words, name, write, period }: RegionMapProps) {
  const t = useMessages('comparison');
  const layout = useMemo(() => {
    const codes = new Set(catalogue.regions.map(({ code }) => code));
    return codes.has('JZ42') ? REGION_TILES_2025 : REGION_TILES_2026;
  }, [catalogue]);
  const tiles = useMemo(
    () =>
      layout.map(
        ({ region, letters, column, row }): Tile => ({
          key: region,
          code: letters,
          column,
          row,
          value: figures.get(region)?.mean ?? null,
          isSuppressed: suppressed.has(region),
        }),
      ),
    [layout, figures, suppressed],
  );
  const tell = (region: string): string => {
    const figure = figures.get(region);
    const rule = suppressed.get(region);
    if (figure !== undefined) return t('map.mean', { value: write(figure.mean), count: figure.count });
    return rule === undefined ? t('map.none') : t(`suppressed.${rule}`);
  };
  return (
    <>
      <TileMap
        title={t('map.title', { indicator: name, period })}
        description={t('map.reading')}
        tiles={tiles}
        words={{ none: t('map.none'), suppressed: t('map.suppressed') }}
        formatValue={write}
        readout={(key) => [words.group('region', key), tell(key)]}
        table={{
          head: [t('column.region'), t('column.value')],
          rows: layout.map(({ region }) => ({
            key: region,
            cells: [words.group('region', region), tell(region)],
          })),
        }}
      />
      <Reading>
        <p>{t('map.reading')}</p>
      </Reading>
    </>
  );
}

function meanOf(values: readonly number[]): RegionFigure {
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, count: values.length };
}
