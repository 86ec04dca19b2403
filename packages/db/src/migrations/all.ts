import { rooms } from './m0001-rooms.ts';
import { reference } from './m0002-reference.ts';
import { accounts } from './m0003-accounts.ts';
import { sharing } from './m0004-sharing.ts';
import { risks } from './m0005-risks.ts';
import { kpis } from './m0006-kpis.ts';
import { ladderAndAgreements } from './m0007-ladder-agreements.ts';
import { portfolio } from './m0008-portfolio.ts';
import { lawGrows } from './m0009-law-grows.ts';
import { audit } from './m0010-audit.ts';
import { live } from './m0011-live.ts';
import { judgements } from './m0012-judgements.ts';
import { threadsAndTasks } from './m0013-threads-tasks.ts';
import { notifications } from './m0014-notifications.ts';
import { search } from './m0015-search.ts';
import { sharingActs } from './m0016-sharing-acts.ts';
import { seatsAndRoles } from './m0017-seats-and-roles.ts';
import { kringenInUse } from './m0018-kringen-in-use.ts';
import { takingAlong } from './m0019-taking-along.ts';
import { liquidity } from './m0020-liquidity.ts';
import { forecasts } from './m0021-forecasts.ts';
import { property } from './m0022-property.ts';
import { deliveries } from './m0023-deliveries.ts';
import { forecastRuns } from './m0024-forecast-runs.ts';
import { indicators } from './m0025-indicators.ts';
import { comparison } from './m0026-comparison.ts';
import { warning } from './m0027-warning.ts';
import { comparisonViews } from './m0028-comparison-views.ts';
import { exposure } from './m0029-exposure.ts';
import { landsdeel } from './m0030-landsdeel.ts';

/** Every migration by its name, in the order of the names. A migration that has landed is never changed. */
export const MIGRATIONS: Readonly<Record<string, string>> = {
  '0001-rooms': rooms,
  '0002-reference': reference,
  '0003-accounts': accounts,
  '0004-sharing': sharing,
  '0005-risks': risks,
  '0006-kpis': kpis,
  '0007-ladder-agreements': ladderAndAgreements,
  '0008-portfolio': portfolio,
  '0009-law-grows': lawGrows,
  '0010-audit': audit,
  '0011-live': live,
  '0012-judgements': judgements,
  '0013-threads-tasks': threadsAndTasks,
  '0014-notifications': notifications,
  '0015-search': search,
  '0016-sharing-acts': sharingActs,
  '0017-seats-and-roles': seatsAndRoles,
  '0018-kringen-in-use': kringenInUse,
  '0019-taking-along': takingAlong,
  '0020-liquidity': liquidity,
  '0021-forecasts': forecasts,
  '0022-property': property,
  '0023-deliveries': deliveries,
  '0024-forecast-runs': forecastRuns,
  '0025-indicators': indicators,
  '0026-comparison': comparison,
  '0027-warning': warning,
  '0028-comparison-views': comparisonViews,
  '0029-exposure': exposure,
  '0030-landsdeel': landsdeel,
};
