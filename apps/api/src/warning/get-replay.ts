import { REPLAY_FROM, type RuleSetReplay, type replayInput } from '@regietafel/contracts/warning/replay';
import { type TenantReader, tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listIndicatorDefinitions } from '@regietafel/db/queries/indicators/catalogue';
import { type DossierEntry, listDossiers } from '@regietafel/db/queries/sharing/dossiers';
import { listRolesOf, listStepsOf } from '@regietafel/db/queries/warning/replayed';
import { listReportedOf, listReviewsOf } from '@regietafel/db/queries/warning/reported';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { declinedOn } from '@regietafel/domain/warning/hindsight';
import type * as z from 'zod/mini';
import { type Asker, invalid } from '../sharing/asker.ts';
import { judgePast, type PastProvider } from './present-replay.ts';
import { refuseProblems } from './rule-problems.ts';
import { presentChoice, readRules } from './rule-sets.ts';

/**
 * What a rule set would have said of the providers that the asker's organisation follows, with what was known then and as
 * far as it is in its sight now. INVALID_INPUT for a trial that breaks the rules of rules and for days to come.
 */
export async function getReplay(
  asker: Asker,
  { ruleSetId, trial, from, through, horizonWeeks }: z.output<typeof replayInput>,
): Promise<RuleSetReplay> {
  if (through !== null && through > asker.today) throw invalid('through', 'field.future');
  const reader = tenantReader(asker.database, asker.actor);
  const last = through ?? asker.today;
  const [rules, definitions, entries] = await Promise.all([
    readRules(reader, asker, ruleSetId),
    listIndicatorDefinitions(reader),
    listDossiers(reader),
  ]);
  if (trial !== null) refuseProblems(trial, definitions);
  const ruleSet = trial === null ? rules.ruleSet : { ...trial, id: null };
  const providers = await readPast(
    reader,
    entries.filter(({ isPlan }) => !isPlan),
    last,
  );
  const horizon = { from: from ?? REPLAY_FROM, through: last, horizonWeeks };
  const judged = await judgePast(providers, { ruleSet, definitions, horizon });
  return { ...judged, ruleSets: rules.ruleSets.map(presentChoice) };
}

/** Everything on which a signal can rest, and what became of the providers. Four round trips, whatever their number. */
async function readPast(
  reader: TenantReader,
  entries: readonly DossierEntry[],
  through: PlainDate,
): Promise<readonly PastProvider[]> {
  const ids = entries.map(({ id }) => id);
  const [reports, reviews, roles, steps] = await Promise.all([
    listReportedOf(reader, ids),
    listReviewsOf(reader, ids),
    listRolesOf(reader, ids),
    listStepsOf(reader, ids),
  ]);
  const of = <Row extends { readonly dossierId: string }>(rows: readonly Row[]) => {
    const byDossier = Map.groupBy(rows, ({ dossierId }) => dossierId);
    return (dossierId: string) => byDossier.get(dossierId) ?? [];
  };
  const [reportsOf, reviewsOf, rolesOf, stepsOf] = [of(reports), of(reviews), of(roles), of(steps)];
  return entries.map(({ id, slug, providerName }) => ({
    dossierId: id,
    slug,
    providerName,
    facts: { reports: reportsOf(id), reviews: reviewsOf(id), roles: rolesOf(id) },
    declinedOn: declinedOn(stepsOf(id), through),
  }));
}
