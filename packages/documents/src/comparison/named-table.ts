import { comparabilityAt, isWithheld, placeOf, valueAt } from '@regietafel/domain/comparison/matrix';
import type { Block, Cell, Column } from './block.ts';
import type {
  AskedComparison,
  NamedToWrite,
  WrittenDefinition,
  WrittenProvider,
} from './comparison-to-write.ts';
import {
  COMPARABLE_WORDS,
  groupWords,
  inUnit,
  periodWords,
  SUPPRESSED_WORDS,
  UNIT_WORDS,
  UNKNOWN,
} from './words.ts';

/** In the place of a figure: what was reported is unknown, or nothing of it is released to the reader. */
export const REPORTED_UNKNOWN = 'onbekend';
export const NO_FIGURE = 'geen cijfer';

const KEYS: readonly Column[] = [
  { heading: 'Aanbieder', width: 34 },
  { heading: 'Regio', width: 24 },
  { heading: 'Landsdeel', width: 14 },
  { heading: 'Omvang', width: 26 },
  { heading: 'Soort zorg', width: 18 },
  { heading: 'Ook buiten jeugdhulp', width: 20 },
  { heading: 'Fictief', width: 9 },
  { heading: 'Periode', width: 10 },
];

/** Values by name: a row per provider and period, and of each indicator its value and whether it can stand beside others. */
export function namedBlock(
  { matrix }: NamedToWrite,
  definitions: readonly WrittenDefinition[],
  asked: AskedComparison,
): Block {
  const columns = definitions.flatMap(({ name, unit }): Column[] => [
    { heading: `${name} (${UNIT_WORDS[unit]})`, width: 20, unit },
    { heading: `${name}: vergelijkbaar`, width: 20 },
  ]);
  return { name: 'Cijfers', columns: [...KEYS, ...columns], rows: rowsOf(matrix, definitions, asked) };
}

function* rowsOf(
  matrix: NamedToWrite['matrix'],
  definitions: readonly WrittenDefinition[],
  asked: AskedComparison,
): Generator<readonly Cell[]> {
  const indicators = definitions.map(({ id }) => matrix.indicatorIds.indexOf(id));
  for (const [provider, described] of matrix.providers.entries()) {
    const keys = keysOf(described, asked);
    for (const [period, code] of matrix.periods.entries()) {
      const places = indicators.map((indicator) => placeOf(matrix, indicator, period) + provider);
      // A period of which a provider told nothing is no row.
      if (places.every((place) => (matrix.marks[place] ?? 0) === 0)) continue;
      yield [
        ...keys,
        periodWords(code),
        ...places.flatMap((place, at) => cellsOf(matrix, place, definitions[at])),
      ];
    }
  }
}

function keysOf(
  { name, region, landsdeel, sizeClass, mainKind, isCombined, isFictitious }: WrittenProvider,
  { regionNames }: AskedComparison,
): readonly Cell[] {
  return [
    name,
    groupWords('region', region, regionNames),
    groupWords('landsdeel', landsdeel, regionNames),
    groupWords('size_class', sizeClass, regionNames),
    groupWords('main_kind', mainKind, regionNames),
    isCombined === null ? UNKNOWN : isCombined ? 'ja' : 'nee',
    isFictitious ? 'ja' : 'nee',
  ];
}

function cellsOf(
  matrix: NamedToWrite['matrix'],
  place: number,
  definition: WrittenDefinition | undefined,
): readonly Cell[] {
  if (isWithheld(matrix, place)) return [SUPPRESSED_WORDS.earlier_question, null];
  const comparability = comparabilityAt(matrix, place);
  if (comparability === null || definition === undefined) return [NO_FIGURE, null];
  const value = valueAt(matrix, place);
  return [
    value === null ? REPORTED_UNKNOWN : inUnit(value, definition.unit),
    COMPARABLE_WORDS[comparability],
  ];
}
