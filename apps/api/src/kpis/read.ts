import type { KpiBoard, KpiDetail } from '@regietafel/contracts/kpis/kpis';
import { type TenantReader, tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listKpiNorms } from '@regietafel/db/queries/kpis/norms';
import { listKpiValues, type OriginatedValue } from '@regietafel/db/queries/kpis/values';
import { listKpiDefinitions } from '@regietafel/db/queries/reference/catalogue';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import { addMonths, FIRST_DAY, monthOf } from '@regietafel/domain/core/dates';
import type { DossierId, KpiId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { kpiNameOn } from '@regietafel/domain/kpis/names';
import { ownTenantOf } from '@regietafel/domain/sharing/own-tenant';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';
import { presentKpi, presentNorm, type Reading } from './present.ts';

/** Months that the board draws; a seasonal trend needs two years of them. */
const BOARD_MONTHS = 36;
/** Recordings shown in the detail, the newest. */
const RECORDINGS_SHOWN = 120;

interface Question {
  readonly dossierId: DossierId;
  readonly asOf: AsOf;
}

/** All KPI's of a dossier that have a norm or a value, judged at the reading position; NOT_FOUND without the dossier. */
export async function getBoard(asker: Asker, { dossierId, asOf }: Question): Promise<KpiBoard> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const day = judgingDay(asOf, asker.today);
  const from = addMonths(monthOf(day), 1 - BOARD_MONTHS);
  const [desk, definitions, norms, values] = await Promise.all([
    findDesk(reader, dossierId),
    listKpiDefinitions(reader),
    listKpiNorms(reader, dossierId, asOf),
    listKpiValues(reader, { dossierId, from, asOf }),
  ]);
  const reading = { day, asOf, desk: found(desk), asker };
  const normsOf = Map.groupBy(norms, ({ kpiId }) => kpiId);
  const valuesOf = Map.groupBy(values, ({ kpiId }) => kpiId);
  const [used, unused] = partition(definitions, ({ id }) => normsOf.has(id) || valuesOf.has(id));
  return {
    day,
    kpis: used.map((definition) => {
      const { id } = definition;
      const records = { definition, norms: normsOf.get(id) ?? [], values: valuesOf.get(id) ?? [] };
      return presentKpi(records, reading);
    }),
    unused: unused.map((one) => ({ kpiId: one.id, name: kpiNameOn(one, day), definition: one.definition })),
    desk: kpiDesk(reading.desk, asker),
  };
}

/** One KPI with its whole series and everything recorded of it; NOT_FOUND without the dossier or the KPI. */
export async function getKpi(
  asker: Asker,
  question: Question & { readonly kpiId: KpiId },
): Promise<KpiDetail> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId: question.dossierId });
  return readKpi(reader, asker, question);
}

/** As `getKpi`, through a door that is open already. */
export async function readKpi(
  reader: TenantReader,
  asker: Asker,
  { dossierId, kpiId, asOf }: Question & { readonly kpiId: KpiId },
): Promise<KpiDetail> {
  const day = judgingDay(asOf, asker.today);
  const [desk, definitions, norms, values] = await Promise.all([
    findDesk(reader, dossierId),
    listKpiDefinitions(reader),
    listKpiNorms(reader, dossierId, asOf, kpiId),
    listKpiValues(reader, { dossierId, kpiId, from: monthOf(FIRST_DAY), asOf }),
  ]);
  const reading: Reading = { day, asOf, desk: found(desk), asker };
  const definition = found(definitions.find(({ id }) => id === kpiId));
  return {
    day,
    kpi: presentKpi({ definition, norms, values }, reading),
    norms: norms.map((norm) => presentNorm(norm, reading)).toReversed(),
    recordings: presentRecordings(values, reading),
    own: ownHeads(values, asker),
    desk: kpiDesk(reading.desk, asker),
  };
}

function presentRecordings(values: readonly OriginatedValue[], { desk, asker }: Reading) {
  const latest = new Map(values.map((value) => [`${value.month} ${value.authorTenantId}`, value.revisionId]));
  return values
    .toReversed()
    .slice(0, RECORDINGS_SHOWN)
    .map((value) => ({
      month: value.month,
      value: value.value,
      revisionId: value.revisionId,
      isLatest: latest.get(`${value.month} ${value.authorTenantId}`) === value.revisionId,
      isFictitious: value.isFictitious,
      origin: presentOrigin(value.origin, desk, asker),
    }));
}

/** What the own organisation recorded last of every month. */
function ownHeads(values: readonly OriginatedValue[], { actor }: Asker): KpiDetail['own'] {
  const own = values.filter(({ authorTenantId }) => authorTenantId === ownTenantOf(actor));
  return [...new Map(own.map((value) => [value.month, value])).values()].map(
    ({ month, value, revisionId, kringId }) => ({ month, value, revisionId, kringId }),
  );
}

function partition<T>(
  items: readonly T[],
  belongs: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  const { in: inside = [], out = [] } = Object.groupBy(items, (item) => (belongs(item) ? 'in' : 'out'));
  return [inside, out];
}

function kpiDesk(desk: Desk, asker: Asker): KpiBoard['desk'] {
  return {
    mayRecordValue: mayAtDesk(desk, asker, 'kpis.recordValue'),
    maySetNorm: mayAtDesk(desk, asker, 'kpis.setNorm'),
    kringen: writableKringen(desk, asker),
  };
}
