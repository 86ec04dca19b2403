import type { IndicatorId, KpiId, LandsdeelPlanId, ProviderId } from '@regietafel/domain/core/ids';
import type { MunicipalityId, RegionId } from '../kernel/schema/reference.ts';
import { stableId } from './stable-id.ts';

/** Id of a KPI of the catalogue by its code (`productiviteit`). */
export const kpiIdOf = (code: string): KpiId => stableId<KpiId>(`kpi:${code}`);

/** Id of a provider by its slug (`xonar`). */
export const providerIdOf = (slug: string): ProviderId => stableId<ProviderId>(`aanbieder:${slug}`);

/** Id of a jeugdregio by its code (`JZ41`). */
export const regionIdOf = (code: string): RegionId => stableId<RegionId>(`jeugdregio:${code}`);

/** Id of a municipality by its name. */
export const municipalityIdOf = (name: string): MunicipalityId =>
  stableId<MunicipalityId>(`gemeente:${name}`);

/** Id of an indicator of the catalogue by its code (`solvabiliteit`). */
export const indicatorIdOf = (code: string): IndicatorId => stableId<IndicatorId>(`indicator:${code}`);

/** Id of a plan by the slug of what its dossier follows: the row in `provider` and the plan are one thing. */
export const landsdeelPlanIdOf = (slug: string): LandsdeelPlanId =>
  stableId<LandsdeelPlanId>(`aanbieder:${slug}`);
