import type { PlainDate } from '@regietafel/domain/core/dates';
import { Stack } from '@regietafel/ui/components/card';
import { EmptyState, ErrorState } from '@regietafel/ui/components/notice';
import { Loading, SkeletonText } from '@regietafel/ui/components/skeleton';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { failureOf } from '../../../lib/api/failure.ts';
import { useAsOf } from '../../../lib/history/use-as-of.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { PageHead } from '../page-head.tsx';
import { type VersionSummary, versionsQuery } from '../queries.ts';
import { registerQuery } from '../register-query.ts';
import { ComparisonView } from './comparison-view.tsx';
import { defaultSides } from './sides.ts';

const route = getRouteApi('/signed-in/dossiers/$dossier/risicos/vergelijken');

/** Two registers of a dossier side by side, field by field. */
export function ComparePage() {
  const t = useMessages('risks');
  const errors = useMessages('errors');
  const tenantId = useTenantId();
  const { dossierId } = useDossier();
  const asOf = useAsOf();
  const versions = useQuery(versionsQuery(tenantId, { dossierId, asOf }));
  const register = useQuery(registerQuery(tenantId, { dossierId, asOf }));
  const failed = versions.error ?? register.error;
  return (
    <Stack>
      <PageHead
        title={t('compare.title')}
        lead={t('compare.lead')}
        back={
          <PageLink from="/dossiers/$dossier/risicos/vergelijken" to="/dossiers/$dossier/risicos">
            {t('backToRegister')}
          </PageLink>
        }
      />
      {versions.data && register.data ? (
        <ChosenSides versions={versions.data.versions} today={register.data.day} />
      ) : failed ? (
        <ErrorState
          title={errors('loadTitle')}
          onRetry={() => void Promise.all([versions.refetch(), register.refetch()])}
        >
          {failureOf(failed).message ?? errors('unavailable')}
        </ErrorState>
      ) : (
        <Loading>
          <SkeletonText lines={10} />
        </Loading>
      )}
    </Stack>
  );
}

interface ChosenSidesProps {
  readonly versions: readonly VersionSummary[];
  readonly today: PlainDate;
}

/** The comparison that the address asks for, or else the one that says what is new. */
function ChosenSides({ versions, today }: ChosenSidesProps) {
  const t = useMessages('risks');
  const search = route.useSearch();
  const standard = defaultSides(versions, today);
  const van = search.van ?? standard?.van;
  const tot = search.tot ?? standard?.tot;
  if (van === undefined || tot === undefined)
    return <EmptyState title={t('compare.noVersions')}>{t('compare.noVersionsBody')}</EmptyState>;
  return <ComparisonView sides={{ van, tot }} versions={versions} today={today} />;
}
