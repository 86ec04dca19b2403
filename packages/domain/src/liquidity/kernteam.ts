import type { TenantId } from '../core/ids.ts';
import { SIGNING_CAPACITIES } from '../judgements/joint-position.ts';
import type { ForecastParty } from './forecast-input.ts';

/** The regions that make up the kernteam, in the order of the parties. */
export function kernteamOf(parties: readonly ForecastParty[]): readonly TenantId[] {
  return parties.filter(({ role }) => SIGNING_CAPACITIES.includes(role)).map(({ tenantId }) => tenantId);
}
