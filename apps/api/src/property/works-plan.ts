import type { WorksPreview } from '@regietafel/contracts/property/works-sheet';
import type { WorksReading } from '@regietafel/documents/property/parse-works';
import { type SheetWork, WORK_HEADINGS, type WorkColumn } from '@regietafel/documents/property/work-sheet';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { PropertyPlanId } from '@regietafel/domain/core/ids';
import { foldName } from '@regietafel/domain/core/text';
import type { BuildingRevision } from '@regietafel/domain/property/building';
import type { WorkContent, WorkRevision } from '@regietafel/domain/property/work';

type Problem = WorksPreview['problems'][number];

/** One row of a list beside the works that stand. */
export interface PlannedWork<Work extends WorkRevision = WorkRevision> {
  readonly row: number;
  readonly building: string;
  readonly content: WorkContent;
  /** The work that the row is about; null for a new one. */
  readonly current: Work | null;
  readonly isUnchanged: boolean;
}

export interface WorksPlan<Work extends WorkRevision = WorkRevision> {
  readonly works: readonly PlannedWork<Work>[];
  /** How many works of the plan the list does not name. */
  readonly absent: number;
  readonly problems: readonly Problem[];
}

interface Known<Work> {
  readonly planId: PropertyPlanId;
  /** The buildings that stand. */
  readonly buildings: readonly BuildingRevision[];
  /** The works of the plan that stand. */
  readonly works: readonly Work[];
}

/** The largest cost of one work: ten billion euro, in cents, as a form takes it. */
const MOST_CENTS = 10 ** 12;

/**
 * Holds a list of works against a plan: a row is about the work of the same building, part and measure by name, so that
 * reading the same list twice changes nothing. A row that names what is not there, or what another row names, is said.
 */
export function planWorks<Work extends WorkRevision>(
  reading: WorksReading,
  { planId, buildings, works }: Known<Work>,
): WorksPlan<Work> {
  const standing = new Map(works.map((work) => [keyOf(work), work]));
  const seen = new Set<string>();
  const problems: Problem[] = [...reading.problems];
  const refuse = (row: number, column: WorkColumn, problem: Problem['problem']) =>
    problems.push({ cell: `${reading.letters[column]}${row}`, column: WORK_HEADINGS[column], problem });
  const planned = reading.works.flatMap(({ row, work }): readonly PlannedWork<Work>[] => {
    const ground = groundOf(work, buildings);
    if ('problem' in ground) {
      refuse(row, ground.column, ground.problem);
      return [];
    }
    const { building: _building, part: _part, ...rest } = work;
    const content = { ...rest, ...ground.ids, planId };
    const key = keyOf(content);
    if (seen.has(key)) refuse(row, 'measure', 'twice');
    seen.add(key);
    const current = standing.get(key) ?? null;
    return [
      {
        row,
        building: ground.name,
        content,
        current,
        isUnchanged:
          current !== null && canonicalJson(contentOf(current)) === canonicalJson(contentOf(content)),
      },
    ];
  });
  return { works: planned, absent: [...standing.keys()].filter((key) => !seen.has(key)).length, problems };
}

type Ground =
  | { readonly name: string; readonly ids: Pick<WorkContent, 'buildingId' | 'partId'> }
  | { readonly column: WorkColumn; readonly problem: Problem['problem'] };

/** The building and part that a row names, or which of its cells names or costs what cannot be. */
function groundOf(work: SheetWork, buildings: Known<never>['buildings']): Ground {
  const building = buildings.find(({ name }) => foldName(name) === foldName(work.building));
  if (building === undefined) return { column: 'building', problem: 'unknownBuilding' };
  const part = building.parts.find(({ name }) => foldName(name) === foldName(work.part));
  if (work.part !== '' && part === undefined) return { column: 'part', problem: 'unknownPart' };
  if (isTooMuch(work)) return { column: 'cost', problem: 'tooMuch' };
  const ids = { buildingId: building.buildingId, partId: work.part === '' ? null : (part?.partId ?? null) };
  return { name: building.name, ids };
}

function isTooMuch({ cost, naturalReplacementCents }: Pick<WorkContent, 'cost' | 'naturalReplacementCents'>) {
  const most = cost.kind === 'pm' ? 0 : cost.kind === 'range' ? cost.maxCents : cost.cents;
  return most > MOST_CENTS || (naturalReplacementCents ?? 0) > MOST_CENTS;
}

function keyOf({
  buildingId,
  partId,
  measure,
}: Pick<WorkContent, 'buildingId' | 'partId' | 'measure'>): string {
  return [buildingId, partId ?? '', foldName(measure)].join('|');
}

/** The content of a work alone, in a fixed shape. */
function contentOf(work: WorkContent): WorkContent {
  const { planId, buildingId, partId, defect, measure, category, firstYear, cycleYears } = work;
  const { cost, naturalReplacementCents, window, btw } = work;
  return {
    planId,
    buildingId,
    partId,
    defect,
    measure,
    category,
    firstYear,
    cycleYears,
    cost,
    naturalReplacementCents,
    window,
    btw,
  };
}
