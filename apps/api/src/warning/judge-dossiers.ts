import type { TenantReader } from '@regietafel/db/kernel/with-tenant';
import { listIndicatorDefinitions } from '@regietafel/db/queries/indicators/catalogue';
import { listReportedOf, listReviewsOf } from '@regietafel/db/queries/warning/reported';
import { addDays, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { IndicatorDefinition } from '@regietafel/domain/indicators/indicator';
import { endOf, type PeriodCode } from '@regietafel/domain/indicators/period';
import { silentQuarters } from '@regietafel/domain/warning/contract-duty';
import { type Evaluation, evaluate } from '@regietafel/domain/warning/evaluate';
import { countedAt, type Reported, seriesOf } from '@regietafel/domain/warning/reported';
import type { RuleSet } from '@regietafel/domain/warning/rule';

/** What early warning makes of one provider. */
export interface JudgedDossier {
  readonly evaluation: Evaluation;
  /** The periods that were reported, in no order. */
  readonly reported: readonly PeriodCode[];
  readonly lastReported: PeriodCode | null;
  readonly silentQuarters: number;
}

export interface JudgedDossiers {
  readonly definitions: readonly IndicatorDefinition[];
  readonly of: (dossierId: DossierId, ruleSet: Pick<RuleSet, 'rules'>) => JudgedDossier;
}

/** The moment up to which a reader at this position knows what was recorded: a day is known to its end. */
export function knowingMoment(asOf: AsOf, day: PlainDate): Instant {
  return asOf.knownAt ?? (`${addDays(day, 1)}T00:00:00Z` as Instant);
}

/** Reads what was reported in the dossiers, to be judged by any rule set. Three round trips, whatever the number of dossiers. */
export async function readDossiers(
  reader: TenantReader,
  dossierIds: readonly DossierId[],
  at: { readonly day: PlainDate; readonly moment: Instant },
): Promise<JudgedDossiers> {
  const [definitions, reports, reviews] = await Promise.all([
    listIndicatorDefinitions(reader),
    listReportedOf(reader, dossierIds),
    listReviewsOf(reader, dossierIds),
  ]);
  const reportsOf = Map.groupBy(
    reports.filter(({ period }) => endOf(period) <= at.day),
    ({ dossierId }) => dossierId,
  );
  const reviewsOf = Map.groupBy(reviews, ({ dossierId }) => dossierId);
  return {
    definitions,
    of: (dossierId, ruleSet) =>
      judge(
        { reports: reportsOf.get(dossierId) ?? [], reviews: reviewsOf.get(dossierId) ?? [] },
        definitions,
        ruleSet,
        at,
      ),
  };
}

function judge(
  facts: Reported,
  definitions: readonly IndicatorDefinition[],
  ruleSet: Pick<RuleSet, 'rules'>,
  { day, moment }: { readonly day: PlainDate; readonly moment: Instant },
): JudgedDossier {
  const reported = countedAt(facts, moment).map(({ period }) => period);
  return {
    evaluation: evaluate(ruleSet, seriesOf(definitions, facts, moment), moment),
    reported,
    lastReported: reported.toSorted((a, b) => endOf(a).localeCompare(endOf(b))).at(-1) ?? null,
    silentQuarters: silentQuarters(reported, day),
  };
}
