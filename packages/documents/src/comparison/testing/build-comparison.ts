import { matrixOf } from '@regietafel/domain/comparison/matrix';
import { type PackedRow, packFigures } from '@regietafel/domain/comparison/testing/pack-figures';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { IndicatorId } from '@regietafel/domain/core/ids';
import { periodCode, periodsBetween } from '@regietafel/domain/indicators/period';
import type {
  AskedComparison,
  ComparisonToWrite,
  GroupsToWrite,
  NamedToWrite,
  WrittenDefinition,
  WrittenGroup,
  WrittenProvider,
} from '../comparison-to-write.ts';

export const VERZUIM = 'verzuim-id' as IndicatorId;
export const OPBRENGSTEN = 'opbrengsten-id' as IndicatorId;

const VERZUIM_MEANS: WrittenDefinition = {
  id: VERZUIM,
  code: 'verzuim',
  name: 'Verzuim',
  definition: 'Welk deel van de tijd medewerkers ziek zijn.',
  formulaText: 'verzuimdagen ÷ beschikbare dagen',
  formula: { terms: [{ item: 'verzuimdagen', sign: 1 }], divisor: [{ item: 'dagen', sign: 1 }], factor: 100 },
  unit: 'percent',
  direction: 'lower',
  isSeasonal: true,
  signalValues: [{ value: 7.5, from: null, to: null, source: 'Eigen keuze', standing: 'uncertain' }],
  standing: 'probable',
  source: 'Verzonnen voor de toets',
};

const OPBRENGSTEN_MEAN: WrittenDefinition = {
  ...VERZUIM_MEANS,
  id: OPBRENGSTEN,
  code: 'opbrengsten',
  name: 'Opbrengsten',
  formulaText: 'opbrengsten, per jaar',
  formula: { terms: [{ item: 'opbrengsten', sign: 1, perYear: true }], divisor: null, factor: 1 },
  unit: 'cents',
  direction: 'band',
  isSeasonal: false,
  signalValues: [],
};

const ASKED: AskedComparison = {
  from: periodCode('2024-Q1'),
  to: periodCode('2024-Q2'),
  filters: { landsdeel: null, region: null, sizeClass: null, mainKind: null },
  at: '2026-11-23T06:30:00Z' as Instant,
  tenant: 'Taskforce',
  regionNames: { ZL: 'Zuid-Limburg' },
  leastProviders: 5,
};

export const PROVIDER: WrittenProvider = {
  name: 'Berkenhof',
  region: 'ZL',
  landsdeel: 'Zuidoost',
  sizeClass: 'klein',
  mainKind: 'verblijf',
  isCombined: null,
  isFictitious: true,
};

/** Verzuim and opbrengsten by name in two quarters. `rows` says what stands in which place. */
export function buildNamed(
  rows: readonly PackedRow[],
  change: {
    readonly providers?: readonly WrittenProvider[];
    readonly purpose?: string;
    readonly asked?: Partial<AskedComparison>;
  } = {},
): ComparisonToWrite {
  const { providers = [PROVIDER], purpose = 'Advies over het zorglandschap' } = change;
  const asked = { ...ASKED, ...change.asked };
  const answer: NamedToWrite = {
    kind: 'named',
    matrix: matrixOf({
      providers,
      indicatorIds: [VERZUIM, OPBRENGSTEN],
      periods: periodsBetween(asked.from, asked.to),
      figures: packFigures(rows),
    }),
    purposes: providers.map(({ name }) => ({ provider: name, purpose, lastDay: '2027-01-31' as PlainDate })),
  };
  return { asked, definitions: [VERZUIM_MEANS, OPBRENGSTEN_MEAN], answer };
}

/** Verzuim of providers together, by region. */
export function buildGroups(groups: readonly Partial<WrittenGroup>[]): ComparisonToWrite {
  const answer: GroupsToWrite = {
    kind: 'groups',
    groupBy: 'region',
    groups: groups.map((group) => ({
      indicatorId: VERZUIM,
      period: periodCode('2024-Q1'),
      group: 'ZL',
      suppressedBy: null,
      count: 6,
      mean: 6.25,
      pooled: 6.1,
      waiting: 0,
      isBehind: false,
      ...group,
    })),
  };
  return { asked: ASKED, definitions: [VERZUIM_MEANS, OPBRENGSTEN_MEAN], answer };
}
