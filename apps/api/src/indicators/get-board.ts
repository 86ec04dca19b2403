import type { IndicatorBoard, ShownReport, ShownValue } from '@regietafel/contracts/indicators/board';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listIndicatorDefinitions, listIndicatorItems } from '@regietafel/db/queries/indicators/catalogue';
import { listProfiles, type ProfileRevision } from '@regietafel/db/queries/indicators/profiles';
import { listReports, listReviews, type ReportRevision } from '@regietafel/db/queries/indicators/reports';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { comparabilityOf } from '@regietafel/domain/indicators/comparable';
import { computeIndicator } from '@regietafel/domain/indicators/compute';
import { countingReports } from '@regietafel/domain/indicators/counting';
import type { IndicatorDefinition } from '@regietafel/domain/indicators/indicator';
import { endOf, grainOf } from '@regietafel/domain/indicators/period';
import { reportState } from '@regietafel/domain/indicators/report';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';
import { findReportPlaces } from './places.ts';

type Reviews = Awaited<ReturnType<typeof listReviews>>;

interface Question {
  readonly dossierId: DossierId;
  readonly asOf: AsOf;
}

/** The indicators of a provider at a reading position; NOT_FOUND when the dossier is absent or not shared. */
export async function getIndicatorBoard(
  asker: Asker,
  { dossierId, asOf }: Question,
): Promise<IndicatorBoard> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [foundDesk, items, definitions, revisions, reviews, profiles] = await Promise.all([
    findDesk(reader, dossierId),
    listIndicatorItems(reader),
    listIndicatorDefinitions(reader),
    listReports(reader, dossierId, asOf),
    listReviews(reader, dossierId, asOf),
    listProfiles(reader, dossierId, asOf),
  ]);
  const desk = found(foundDesk);
  return {
    day: judgingDay(asOf, asker.today),
    items,
    definitions,
    reports: presentReports(revisions, reviews, desk, asker),
    values: valuesOf(definitions, revisions, reviews),
    profiles: presentProfiles(profiles, desk, asker),
    desk: deskOf(desk, asker),
  };
}

/** Of each report its last state, the newest period first. */
function presentReports(
  revisions: readonly ReportRevision[],
  reviews: Reviews,
  desk: Desk,
  asker: Asker,
): readonly ShownReport[] {
  const heads = new Map(revisions.map((revision) => [revision.reportId, revision]));
  const reviewsOf = Map.groupBy(reviews, ({ reportId }) => reportId);
  return [...heads.values()]
    .toSorted((a, b) => endOf(b.period).localeCompare(endOf(a.period)) || a.period.localeCompare(b.period))
    .map((head) => {
      const answers = reviewsOf.get(head.reportId) ?? [];
      return {
        ...head,
        headRevisionId: head.revisionId,
        state: reportState(head, answers),
        origin: presentOrigin(head.origin, desk, asker),
        reviews: answers.map(({ origin, revisionId, ...answer }) => ({
          ...answer,
          isOfThis: revisionId === head.revisionId,
          origin: presentOrigin(origin, desk, asker),
        })),
      };
    });
}

/** Every indicator by the report that counts for each period, the oldest first. */
function valuesOf(
  definitions: readonly IndicatorDefinition[],
  revisions: readonly ReportRevision[],
  reviews: Reviews,
): readonly ShownValue[] {
  const rolesOf = new Map(revisions.map(({ authorTenantId, authorRoles }) => [authorTenantId, authorRoles]));
  // A draft counts nowhere, and neither does what stands in a kring apart.
  const counting = countingReports(
    revisions.filter(({ origin }) => COUNTING_KRINGEN.has(origin.kring.kind)),
    reviews,
    (author) => rolesOf.get(author) ?? [],
  );
  return [...counting.values()]
    .toSorted((a, b) => endOf(a.period).localeCompare(endOf(b.period)))
    .flatMap((report) => {
      const { period, items, reportId, isFictitious } = report;
      return definitions
        .filter(({ grains }) => grains.includes(grainOf(period)))
        .map(({ id, formula }) => ({
          indicatorId: id,
          period,
          value: computeIndicator(formula, items, period),
          comparability: comparabilityOf(formula, report),
          reportId,
          isFictitious,
        }));
    });
}

const COUNTING_KRINGEN: ReadonlySet<string> = new Set(['tafel', 'breed', 'openbaar']);

/** One profile per author: the state that was recorded last. */
function presentProfiles(profiles: readonly ProfileRevision[], desk: Desk, asker: Asker) {
  const heads = new Map(profiles.map((profile) => [profile.origin.authorTenantId, profile]));
  return [...heads.values()].map((profile) => ({
    ...profile,
    headRevisionId: profile.revisionId,
    origin: presentOrigin(profile.origin, desk, asker),
  }));
}

function deskOf(desk: Desk, asker: Asker): IndicatorBoard['desk'] {
  return {
    mayReport: mayAtDesk(desk, asker, 'indicators.report') && findReportPlaces(desk, asker) !== undefined,
    mayReview: mayAtDesk(desk, asker, 'indicators.review'),
    profileKringen: mayAtDesk(desk, asker, 'indicators.profile') ? writableKringen(desk, asker) : [],
  };
}
