import { isId, type ScenarioId, type TenantId } from '@regietafel/domain/core/ids';
import { matching, searchParams } from '../../lib/search/search-params.ts';

/** Only the letters: what it says is read by the page, so that reading it is no part of every first load. */
const OVERRIDES = /^[\w.!()*-]{1,1500}$/;

const view = matching((value): value is TenantId | 'kernteam' => value === 'kernteam' || isId(value));

const readers = {
  /** Whose plan the forecast rests on, where there are more. */
  plan: matching((value): value is TenantId => isId(value)),
  /** Through whose eyes, and whose beside it. */
  blik: view,
  naast: view,
  /** What the reader moved, scaled and switched. */
  aanpassing: matching((value): value is string => OVERRIDES.test(value)),
  scenario: matching((value): value is ScenarioId => isId(value)),
};

/** What the forecast shows, as the address says it. */
export const liquiditySearch = searchParams(readers);
