import type { TenantReader } from '../../../packages/db/src/kernel/with-tenant.ts';
import { listKpiNorms } from '../../../packages/db/src/queries/kpis/norms.ts';
import { listKpiValues } from '../../../packages/db/src/queries/kpis/values.ts';
import {
  listLastVersionsOf,
  listNormsOf,
  listStandingAgreementsOf,
  listStandingRisksOf,
  listStepsOf,
  listValuesOf,
} from '../../../packages/db/src/queries/portfolio/facts.ts';
import { listNewSince } from '../../../packages/db/src/queries/portfolio/visits.ts';
import { listKpiDefinitions } from '../../../packages/db/src/queries/reference/catalogue.ts';
import { findDesk } from '../../../packages/db/src/queries/sharing/desk.ts';
import { listDossiers } from '../../../packages/db/src/queries/sharing/dossiers.ts';
import { addMonths, monthOf, type PlainDate } from '../../../packages/domain/src/core/dates.ts';
import type { DossierId } from '../../../packages/domain/src/core/ids.ts';
import { NOW } from '../../../packages/domain/src/history/as-of.ts';
import type { National } from '../scenario/national.ts';

/*
 * The reads behind two pages, in the order in which the services ask them. They are repeated here because a service
 * opens its own door; the round trips of the services themselves are counted by another workload.
 */

const BOARD_MONTHS = 36;
const PORTFOLIO_MONTHS = 4;

/** The KPI's of one dossier: three years of every KPI, with norms and origins. */
export async function readDashboard(reader: TenantReader, dossierId: DossierId, today: PlainDate) {
  await findDesk(reader, dossierId);
  await listKpiDefinitions(reader);
  await listKpiNorms(reader, dossierId, NOW);
  const from = addMonths(monthOf(today), 1 - BOARD_MONTHS);
  await listKpiValues(reader, { dossierId, from, asOf: NOW });
}

/** Every dossier of the country with what its row in the portfolio is derived from. */
export async function readPortfolio(reader: TenantReader, { dossiers, today }: National) {
  const ids = dossiers.map(({ id }) => id);
  await listDossiers(reader);
  await listStepsOf(reader, ids);
  await listStandingRisksOf(reader, ids);
  await listStandingAgreementsOf(reader, ids);
  await listKpiDefinitions(reader);
  await listNormsOf(reader, ids);
  await listValuesOf(reader, ids, addMonths(monthOf(today), -PORTFOLIO_MONTHS));
  await listLastVersionsOf(reader, ids);
  await listNewSince(reader, ids);
}
