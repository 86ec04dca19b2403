import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { ProviderFacts } from '@regietafel/domain/warning/replay';
import { nationalFigures } from './indicators.ts';
import type { NationalSpan } from './reports.ts';
import { nationalWorld } from './world.ts';

/** A fictitious provider with all that was reported of it, and whether and when it declined. */
export interface NationalPast {
  readonly dossierId: DossierId;
  readonly slug: string;
  readonly providerName: string;
  readonly facts: ProviderFacts;
  readonly declinedOn: PlainDate | null;
  /** It looked as those do that decline, and turned in time. */
  readonly recovered: boolean;
}

/** The past of the national scenario as its database holds it, without a database. */
export function nationalPast(count: number, span: NationalSpan): readonly NationalPast[] {
  const { dossiers } = nationalWorld(count, span.from);
  return nationalFigures(dossiers, span).map(({ dossier, reports, returns, declinedOn, course }) => ({
    dossierId: dossier.dossierId,
    slug: dossier.slug,
    providerName: dossier.provider.name,
    declinedOn,
    recovered: course?.recovers ?? false,
    facts: {
      reports: reports.map((report) => ({
        ...report,
        authorTenantId: dossier.provider.actor.tenantId,
        scope: 'whole' as const,
        isSubmitted: true,
      })),
      reviews: returns.map(({ revisionId, recordedAt }) => ({
        revisionId,
        recordedAt,
        answer: 'sent_back' as const,
      })),
      roles: dossier.participants.map(({ party, role }) => ({
        tenantId: party.actor.tenantId,
        role,
        recordedAt: `${span.from}T08:00:00Z` as Instant,
      })),
    },
  }));
}
