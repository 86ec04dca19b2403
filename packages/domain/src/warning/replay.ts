import { dutchDayOf, type Instant, type PlainDate } from '../core/dates.ts';
import type { RevisionId, TenantId } from '../core/ids.ts';
import type { IndicatorDefinition } from '../indicators/indicator.ts';
import type { ParticipationRole } from '../sharing/tenant.ts';
import { evaluationOf, follow, type Progress, type Signal } from './evaluate.ts';
import { type CountedReport, type CountedReview, type Reported, seriesOf, valueIn } from './reported.ts';
import { type IndicatorCode, indicatorsIn, type RuleSet } from './rule.ts';
import { compareInstants } from './series.ts';

/** That an organisation takes part in a dossier, and since when that is on record. */
export interface RecordedRole {
  readonly tenantId: TenantId;
  readonly role: ParticipationRole;
  readonly recordedAt: Instant;
}

/** Everything about one provider on which its signals can rest, whenever it was recorded. */
export interface ProviderFacts {
  readonly reports: readonly Omit<CountedReport, 'authorRoles'>[];
  readonly reviews: readonly CountedReview[];
  readonly roles: readonly RecordedRole[];
}

/** The stretch of time that is gone through again, both days included. */
export interface ReplayWindow {
  readonly from: PlainDate;
  readonly through: PlainDate;
}

/** The signals that stood right after something became known, with what was known then. */
export interface Look {
  readonly at: Instant;
  readonly standing: readonly Signal[];
}

/**
 * Goes through the past again: at each moment at which something of the provider became known, the signals that the rules
 * would have given with what was known then. What was recorded after a look changes nothing in it.
 *
 * @param ruleSet must have passed `checkRuleSet`
 * @param definitions the catalogue
 */
export function replay(
  ruleSet: Pick<RuleSet, 'rules'>,
  definitions: readonly IndicatorDefinition[],
  facts: ProviderFacts,
  window: ReplayWindow,
): readonly Look[] {
  const asked = new Set(ruleSet.rules.flatMap(({ condition }) => indicatorsIn(condition)));
  const read = definitions.filter(({ code }) => asked.has(code));
  const valueFor = remembering();
  let before: Progress | null = null;
  return momentsOf(facts, window).map((at) => {
    before = follow(ruleSet, seriesOf(read, reportedAt(facts, at), at, valueFor), at, before);
    const { signals } = evaluationOf(ruleSet, before);
    return { at, standing: signals.filter(({ clearedIn }) => clearedIn === null) };
  });
}

/** Values computed once per state of a report: a report never changes, and every look asks for those of all before it. */
function remembering(): typeof valueIn {
  const byRevision = new Map<RevisionId, Map<IndicatorCode, number | null>>();
  return (definition, report) => {
    const known = byRevision.get(report.revisionId) ?? new Map<IndicatorCode, number | null>();
    byRevision.set(report.revisionId, known);
    const found = known.get(definition.code);
    if (found !== undefined) return found;
    const value = valueIn(definition, report);
    known.set(definition.code, value);
    return value;
  };
}

/**
 * What was on record at a moment. The capacity of an author is no exception: who became accounthoudend later did not decide
 * earlier which report counts.
 */
export function reportedAt({ reports, reviews, roles }: ProviderFacts, moment: Instant): Reported {
  const isKnown = ({ recordedAt }: { readonly recordedAt: Instant }) =>
    compareInstants(recordedAt, moment) <= 0;
  const known = Map.groupBy(roles.filter(isKnown), ({ tenantId }) => tenantId);
  return {
    reports: reports.filter(isKnown).map((report) => ({
      ...report,
      authorRoles: (known.get(report.authorTenantId) ?? []).map(({ role }) => role),
    })),
    reviews: reviews.filter(isKnown),
  };
}

/** The moments in the window at which what is known changed, oldest first; only then can a signal come or go. */
function momentsOf(
  { reports, reviews, roles }: ProviderFacts,
  { from, through }: ReplayWindow,
): readonly Instant[] {
  const [first] = reports.map(({ recordedAt }) => recordedAt).toSorted(compareInstants);
  if (first === undefined) return [];
  const moments = new Set([...reports, ...reviews, ...roles].map(({ recordedAt }) => recordedAt));
  return [...moments].toSorted(compareInstants).filter((moment) => {
    const day = dutchDayOf(moment);
    return compareInstants(first, moment) <= 0 && from <= day && day <= through;
  });
}
