import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, RuleSetId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { USUAL_HORIZON_WEEKS } from '@regietafel/domain/warning/hindsight';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** The signals of a provider at a reading position; null judges by the standard rules. */
export function signalsQuery(
  tenantId: TenantId,
  dossierId: DossierId,
  asOf: AsOf,
  ruleSetId: RuleSetId | null,
) {
  const input = { dossierId, asOf, ruleSetId };
  return tenantQuery(tenantId, 'warning.signals', input, (options) =>
    api.warning.signals.query(input, options),
  );
}

/** Whom the organisation watches, and its contracts. */
export function watchListQuery(tenantId: TenantId, ruleSetId: RuleSetId | null) {
  const input = { ruleSetId };
  return tenantQuery(tenantId, 'warning.watchList', input, (options) =>
    api.warning.watchList.query(input, options),
  );
}

/** What a rule set would have said of the past of all that one follows; null goes through everything that is known. */
export function replayQuery(
  tenantId: TenantId,
  asked: {
    readonly ruleSetId: RuleSetId | null;
    readonly from: PlainDate | null;
    readonly through: PlainDate | null;
  },
) {
  const input = { ...asked, trial: null, horizonWeeks: USUAL_HORIZON_WEEKS };
  return tenantQuery(tenantId, 'warning.replay', input, (options) =>
    api.warning.replay.query(input, options),
  );
}

/** The standard rules and those of the organisation, with what rules can be about. */
export function ruleSetsQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'warning.ruleSets', {}, (options) =>
    api.warning.ruleSets.query(undefined, options),
  );
}
