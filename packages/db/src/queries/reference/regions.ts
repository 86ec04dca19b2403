import type {
  DatedFact,
  Jeugdregio,
  Municipality,
  MunicipalityMembership,
  Supervisor,
} from '@regietafel/domain/reference/reference';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A region with what has to be said about it. */
export interface DescribedRegion extends Jeugdregio {
  readonly landsdeelSource: string;
  readonly note: string;
}

export interface DescribedMunicipality extends Municipality {
  readonly province: string;
  readonly note: string;
}

/** Everything that a question about regions needs; the domain answers it (`regionOf`, `findRegion`). */
export interface RegionReference {
  readonly regions: readonly DescribedRegion[];
  readonly municipalities: readonly DescribedMunicipality[];
  readonly memberships: readonly MunicipalityMembership[];
}

/** The regions, the municipalities and which belongs to which, with their periods and standing. */
export async function getRegionReference(reader: TenantReader): Promise<RegionReference> {
  const [regions, municipalities, memberships] = await Promise.all([
    listRegions(reader),
    listMunicipalities(reader),
    listMemberships(reader),
  ]);
  return { regions, municipalities, memberships };
}

/** Every region that is or was, by name. */
export async function listRegions(reader: TenantReader): Promise<readonly DescribedRegion[]> {
  return reader
    .selectFrom('jeugdregio as r')
    .select(['r.code', 'r.name', 'r.landsdeel', 'r.landsdeelStanding', 'r.landsdeelSource', 'r.note'])
    .select(['r.validFrom as from', 'r.validTo as to', 'r.standing', 'r.source'])
    .select(aliasesOf('jeugdregio', 'r.regionId'))
    .orderBy('r.name')
    .execute();
}

/** Every municipality that is or was, by name; its code is its name in the register, which is unique. */
export async function listMunicipalities(reader: TenantReader): Promise<readonly DescribedMunicipality[]> {
  return reader
    .selectFrom('municipality as m')
    .select(['m.name as code', 'm.name', 'm.province', 'm.note'])
    .select(['m.validFrom as from', 'm.validTo as to', 'm.standing', 'm.source'])
    .select(aliasesOf('gemeente', 'm.municipalityId'))
    .orderBy('m.name')
    .execute();
}

/** Which municipality belongs to which region, period by period. */
export async function listMemberships(reader: TenantReader): Promise<readonly MunicipalityMembership[]> {
  return reader
    .selectFrom('regionMembership as b')
    .innerJoin('municipality as m', 'm.municipalityId', 'b.municipalityId')
    .innerJoin('jeugdregio as r', 'r.regionId', 'b.regionId')
    .select(['m.name as municipalityCode', 'r.code as regionCode'])
    .select(['b.validFrom as from', 'b.validTo as to', 'b.standing', 'b.source'])
    .orderBy('m.name')
    .orderBy('b.validFrom', (order) => order.asc().nullsFirst())
    .execute();
}

/** A supervisor with what it does. */
export interface DescribedSupervisor extends Supervisor, DatedFact {
  readonly task: string;
}

/** The authorities that supervise or supervised continuity, the earliest first. */
export async function listSupervisors(reader: TenantReader): Promise<readonly DescribedSupervisor[]> {
  return reader
    .selectFrom('supervisor as s')
    .select([
      's.code',
      's.name',
      's.task',
      's.validFrom as from',
      's.validTo as to',
      's.standing',
      's.source',
    ])
    .orderBy('s.validFrom', (order) => order.asc().nullsFirst())
    .execute();
}

function aliasesOf(kind: 'jeugdregio' | 'gemeente', idColumn: string) {
  return sql<string[]>`array(select a.alias from reference_alias a
    where a.kind = ${kind} and a.subject_id = ${sql.ref(idColumn)} order by a.alias)`.as('aliases');
}
