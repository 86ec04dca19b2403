import type { TenantId } from '@regietafel/domain/core/ids';
import type { ForecastView } from '@regietafel/domain/liquidity/compiled';
import type { ForecastParty } from '@regietafel/domain/liquidity/forecast-input';

const KERNTEAM = 'kernteam';

/** A view as it stands in an address: the id of a party, or `kernteam`. */
export function viewText(view: ForecastView): TenantId | typeof KERNTEAM {
  return view.kind === 'kernteam' ? KERNTEAM : view.tenantId;
}

/** The view that a text names among these parties; undefined for somebody who is not at the table. */
export function findView(
  text: string | undefined,
  parties: readonly ForecastParty[],
): ForecastView | undefined {
  if (text === undefined) return undefined;
  if (text === KERNTEAM) return { kind: 'kernteam' };
  const party = parties.find(({ tenantId }) => tenantId === text);
  return party && { kind: 'party', tenantId: party.tenantId };
}

/** The view with which somebody starts: the own one, else that of the kernteam for a party that judges nothing itself. */
export function ownView(tenantId: TenantId | null, parties: readonly ForecastParty[]): ForecastView {
  return findView(tenantId ?? undefined, parties) ?? { kind: 'kernteam' };
}
