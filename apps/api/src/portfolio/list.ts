import type { Portfolio, PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';
import { type TenantReader, tenantReader } from '@regietafel/db/kernel/with-tenant';
import {
  listLastVersionsOf,
  listNormsOf,
  listStandingAgreementsOf,
  listStandingRisksOf,
  listStepsOf,
  listValuesOf,
} from '@regietafel/db/queries/portfolio/facts';
import { listNewSince } from '@regietafel/db/queries/portfolio/visits';
import { listKpiDefinitions } from '@regietafel/db/queries/reference/catalogue';
import { type DossierEntry, listDossiers } from '@regietafel/db/queries/sharing/dossiers';
import { addMonths, monthOf, type PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import { tredeOn } from '@regietafel/domain/ladder/timeline';
import type { Asker } from '../sharing/asker.ts';
import { presentDossier } from '../sharing/present-dossier.ts';
import { countKpis, judgeKpis } from './kpi-counts.ts';
import { presentNews } from './present.ts';
import { countOpenRisks } from './risk-counts.ts';

/** Months of values in which a fresh one lies, whatever the day: what is older is stale in any case. */
const FRESH_MONTHS = 4;

/** The dossiers of the asker's organisation with what stands out in each; empty for who takes part in none. */
export async function getPortfolio(asker: Asker): Promise<Portfolio> {
  const reader = tenantReader(asker.database, asker.actor);
  // A plan of regions together is no provider: it has a page of its own.
  const dossiers = (await listDossiers(reader)).filter(({ isPlan }) => !isPlan);
  const facts = await readFacts(
    reader,
    dossiers.map(({ id }) => id),
    asker.today,
  );
  return { day: asker.today, dossiers: dossiers.map((entry) => rowOf(entry, facts, asker.today)) };
}

type Facts = Awaited<ReturnType<typeof readFacts>>;

async function readFacts(reader: TenantReader, ids: readonly DossierId[], today: PlainDate) {
  const [steps, risks, agreements, definitions, norms, values, versions, news] = await Promise.all([
    listStepsOf(reader, ids),
    listStandingRisksOf(reader, ids),
    listStandingAgreementsOf(reader, ids),
    listKpiDefinitions(reader),
    listNormsOf(reader, ids),
    listValuesOf(reader, ids, addMonths(monthOf(today), -FRESH_MONTHS)),
    listLastVersionsOf(reader, ids),
    listNewSince(reader, ids),
  ]);
  const byDossier = <T extends { readonly dossierId: DossierId }>(rows: readonly T[]) =>
    Map.groupBy(rows, ({ dossierId }) => dossierId);
  return {
    definitions,
    steps: byDossier(steps),
    risks: byDossier(risks),
    agreements: byDossier(agreements),
    norms: byDossier(norms),
    values: byDossier(values),
    versions: new Map(versions.map(({ dossierId, standPer }) => [dossierId, standPer])),
    news: new Map(news.map((one) => [one.dossierId, one])),
  };
}

function rowOf(entry: DossierEntry, facts: Facts, today: PlainDate): PortfolioRow {
  const { id } = entry;
  const judged = judgeKpis(facts.definitions, facts.norms.get(id) ?? [], facts.values.get(id) ?? [], today);
  const agreements = facts.agreements.get(id) ?? [];
  return {
    ...presentDossier(entry),
    trede: tredeOn(facts.steps.get(id) ?? [], today)?.trede ?? null,
    kpis: countKpis(judged),
    openRisks: countOpenRisks(facts.risks.get(id) ?? []),
    agreementCount: agreements.length,
    overdueAgreements: agreements.filter(({ status, dueOn }) => status === 'open' && dueOn < today).length,
    lastRegisterOn: facts.versions.get(id) ?? null,
    news: presentNews(facts.news.get(id)),
  };
}
