import type { Brand } from '@regietafel/domain/core/brand';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { KpiId, ProviderId, SchemeId } from '@regietafel/domain/core/ids';
import type { KpiDirection, KpiUnit } from '@regietafel/domain/kpis/kpi';
import type { Standing, TredeDefinition } from '@regietafel/domain/ladder/ladder';
import type { Generated } from 'kysely';
import type { Standings, Validity } from './columns.ts';

export type RegionId = Brand<string, 'RegionId'>;

export type MunicipalityId = Brand<string, 'MunicipalityId'>;

export interface JeugdregioTable extends Validity, Standings {
  regionId: RegionId;
  code: string;
  name: string;
  landsdeel: string;
  landsdeelStanding: Standing;
  landsdeelSource: string;
  note: Generated<string>;
}

export interface MunicipalityTable extends Validity, Standings {
  municipalityId: MunicipalityId;
  name: string;
  province: string;
  note: Generated<string>;
}

export interface RegionMembershipTable extends Validity, Standings {
  membershipId: string;
  municipalityId: MunicipalityId;
  regionId: RegionId;
}

export interface ReferenceAliasTable {
  kind: 'jeugdregio' | 'gemeente' | 'aanbieder';
  subjectId: string;
  alias: string;
  source: string;
}

export interface SupervisorTable extends Validity, Standings {
  supervisorId: string;
  code: string;
  name: string;
  task: string;
}

export interface ProviderTable extends Standings {
  providerId: ProviderId;
  slug: string;
  name: string;
  groupName: string | null;
  isFictitious: Generated<boolean>;
}

export interface KpiDefinitionTable extends Standings {
  kpiId: KpiId;
  code: string;
  name: string;
  definition: string;
  formula: string;
  unit: KpiUnit;
  direction: KpiDirection;
  isSeasonal: boolean;
  position: number;
}

export interface KpiAliasTable extends Validity {
  kpiId: KpiId;
  name: string;
}

export interface TredeDefinitionTable extends Standings {
  ladderVersion: number;
  validFrom: PlainDate;
  trede: number;
  name: string;
  description: string;
  duties: string[];
  planKind: TredeDefinition['planKind'];
}

export interface SupportSchemeTable {
  schemeId: SchemeId;
  name: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  confirmedUntil: PlainDate | null;
  windowMonths: number;
  maxShareBp: number;
  repayWithinMonths: number;
  standing: Standing;
  source: string;
}

export interface ReferenceTables {
  jeugdregio: JeugdregioTable;
  municipality: MunicipalityTable;
  regionMembership: RegionMembershipTable;
  referenceAlias: ReferenceAliasTable;
  supervisor: SupervisorTable;
  provider: ProviderTable;
  kpiDefinition: KpiDefinitionTable;
  kpiAlias: KpiAliasTable;
  tredeDefinition: TredeDefinitionTable;
  supportScheme: SupportSchemeTable;
}
