import { Button } from '@regietafel/ui/components/button';
import { Stack } from '@regietafel/ui/components/card';
import { ErrorState, StaleNotice } from '@regietafel/ui/components/notice';
import { SplitView } from '@regietafel/ui/components/side-panel';
import { Loading, SkeletonStats, SkeletonTable } from '@regietafel/ui/components/skeleton';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../../lib/api/failure.ts';
import { useFormat } from '../../../lib/format/format.ts';
import { useAsOf } from '../../../lib/history/use-as-of.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { PageHead } from '../page-head.tsx';
import { RiskPanel } from '../panel/risk-panel.tsx';
import type { Register } from '../queries.ts';
import { registerQuery } from '../register-query.ts';
import { ExportMenu } from './export-menu.tsx';
import { RegisterActions } from './register-actions.tsx';
import { RegisterSummary } from './register-summary.tsx';
import { RegisterTable } from './register-table.tsx';
import { useRegisterAddress } from './use-register-address.ts';

/** The risk register of a dossier: how it stands, what changed, and one risk in detail beside it. */
export function RegisterPage() {
  const { search, change } = useRegisterAddress();
  const asOf = useAsOf();
  const { dossierId } = useDossier();
  const query = useQuery(registerQuery(useTenantId(), { dossierId, asOf }));
  const isNow = asOf.standPer === null && asOf.knownAt === null;
  const panel = search.risico !== undefined && query.data && (
    <RiskPanel
      key={search.risico}
      riskId={search.risico}
      register={query.data}
      isEditable={isNow}
      onClose={() => change({ risico: undefined, actie: undefined })}
    />
  );
  return (
    <SplitView panel={panel || null}>
      <Stack>
        <RegisterHead register={query.data} isEditable={isNow} />
        <RegisterBody query={query} isEditable={isNow} />
      </Stack>
    </SplitView>
  );
}

interface HeadProps {
  readonly register: Register | undefined;
  readonly isEditable: boolean;
}

function RegisterHead({ register, isEditable }: HeadProps) {
  const t = useMessages('risks');
  const format = useFormat();
  const latest = register?.latestVersion;
  return (
    <PageHead
      title={t('title')}
      meta={
        latest && (
          <>
            {t('latestVersion', { day: format.date(latest.standPer) })}{' '}
            {/* Who reads a version and nothing of the register itself can not see whether it changed. */}
            {register.rows.length > 0 && t(latest.isCurrent ? 'versionIsCurrent' : 'versionIsPast')}{' '}
            <PageLink from="/dossiers/$dossier/risicos" to="/dossiers/$dossier/risicos/vergelijken">
              {t('compare.link')}
            </PageLink>
          </>
        )
      }
      actions={
        <>
          {register && isEditable && <RegisterActions register={register} />}
          <ExportMenu />
        </>
      }
    />
  );
}

interface BodyProps {
  readonly query: ReturnType<typeof useQuery<Register>>;
  readonly isEditable: boolean;
}

function RegisterBody({ query, isEditable }: BodyProps) {
  const t = useMessages('risks');
  const errors = useMessages('errors');
  const common = useMessages('common');
  const { data, error, isPending, refetch } = query;
  if (isPending)
    return (
      <Loading>
        <Stack>
          <SkeletonStats tiles={6} />
          <SkeletonTable rows={12} columns={6} />
        </Stack>
      </Loading>
    );
  if (data === undefined)
    return (
      <ErrorState title={errors('loadTitle')} onRetry={() => void refetch()}>
        {failureOf(error).message ?? errors('unavailable')}
      </ErrorState>
    );
  return (
    <>
      {error && (
        <StaleNotice actions={<Button onClick={() => void refetch()}>{common('retry')}</Button>}>
          {t('staleRegister')}
        </StaleNotice>
      )}
      {data.rows.length > 0 && <RegisterSummary register={data} />}
      <RegisterTable register={data} isEditable={isEditable} />
    </>
  );
}
