import type { Block, Cell, Column } from './block.ts';
import type {
  AskedComparison,
  GroupsToWrite,
  WrittenDefinition,
  WrittenGroup,
} from './comparison-to-write.ts';
import { groupWords, inUnit, periodWords, SUPPRESSED_WORDS, UNIT_WORDS } from './words.ts';

const COLUMNS: readonly Column[] = [
  { heading: 'Indicator', width: 34 },
  { heading: 'Eenheid', width: 12 },
  { heading: 'Periode', width: 10 },
  { heading: 'Groep', width: 28 },
  { heading: 'Aanbieders', width: 38 },
  { heading: 'Gemiddelde', width: 38 },
  { heading: 'Als één geheel', width: 38 },
  { heading: 'Wachten nog', width: 13 },
  { heading: 'Opmerking', width: 60 },
];

const NOT_DIVIDED = 'niet van toepassing';
const NOT_POOLED = 'Niet gegeven: één aanbieder zou te zien zijn';
const BEHIND = 'Sindsdien zijn cijfers verbeterd; nog te weinig om mee te tellen zonder ze te verraden';

/** Providers together: a row per indicator, period and group. What is kept back says by which rule, in the place of each figure. */
export function groupsBlock(
  { groupBy, groups }: GroupsToWrite,
  definitions: readonly WrittenDefinition[],
  { regionNames }: AskedComparison,
): Block {
  const byId = new Map(definitions.map((one) => [one.id, one]));
  const rows = groups.flatMap((group): (readonly Cell[])[] => {
    const definition = byId.get(group.indicatorId);
    if (definition === undefined) return [];
    const { name, unit } = definition;
    const label = groupWords(groupBy, group.group, regionNames);
    return [
      [
        name,
        UNIT_WORDS[unit],
        periodWords(group.period),
        label,
        ...figuresOf(group, definition),
        group.waiting,
        group.isBehind ? BEHIND : null,
      ],
    ];
  });
  return { name: 'Cijfers', columns: COLUMNS, rows };
}

function figuresOf(
  { suppressedBy, count, mean, pooled }: WrittenGroup,
  { unit, formula }: WrittenDefinition,
): readonly Cell[] {
  if (suppressedBy !== null || count === null || mean === null) {
    const rule = SUPPRESSED_WORDS[suppressedBy ?? 'too_few'];
    return [rule, rule, rule];
  }
  const together = pooled === null ? NOT_POOLED : inUnit(pooled, unit);
  return [count, inUnit(mean, unit), formula.divisor === null ? NOT_DIVIDED : together];
}
