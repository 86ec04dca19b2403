import type { KpiId } from '@regietafel/domain/core/ids';
import { Button } from '@regietafel/ui/components/button';
import { ErrorState } from '@regietafel/ui/components/notice';
import { SidePanel } from '@regietafel/ui/components/side-panel';
import { Loading, SkeletonChart, SkeletonText } from '@regietafel/ui/components/skeleton';
import { useQuery } from '@tanstack/react-query';
import { RecordTrail } from '../../../components/audit/record-trail.tsx';
import { RefreshNotice } from '../../../components/refresh-notice.tsx';
import { failureOf } from '../../../lib/api/failure.ts';
import { useAsOf } from '../../../lib/history/use-as-of.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { NormDialog } from '../form/norm-dialog.tsx';
import { ValuesDialog } from '../form/values-dialog.tsx';
import { type KpiDetail, kpiQuery } from '../queries.ts';
import { useKpisAddress } from '../use-kpis-address.ts';
import { KpiView } from './kpi-view.tsx';

interface KpiPanelProps {
  readonly kpiId: KpiId;
  /** The page reads the present: only then anything can be recorded. */
  readonly isNow: boolean;
}

/** One KPI in detail, or the form to record months or a norm of it. */
export function KpiPanel({ kpiId, isNow }: KpiPanelProps) {
  const t = useMessages('kpis');
  const { open } = useKpisAddress();
  const { dossierId } = useDossier();
  const query = useQuery(kpiQuery(useTenantId(), { dossierId, kpiId, asOf: useAsOf() }));
  const detail = query.data;
  return (
    <>
      <SidePanel
        kicker={t('panel.kicker')}
        title={detail?.kpi.name ?? t('panel.kicker')}
        onClose={() => open({})}
        actions={detail && isNow && mayWrite(detail) && <PanelActions detail={detail} />}
      >
        <div className="rt-kpi-panel">
          <RefreshNotice query={query} />
          {!isNow && <p className="rt-kpi__norm">{t('panel.readingPast')}</p>}
          {detail ? <KpiView detail={detail} /> : <NotYet query={query} />}
          {detail && (
            <RecordTrail
              dossierId={dossierId}
              subject={{ kind: 'kpi', id: kpiId }}
              isOwn={[...detail.norms, ...detail.recordings].some(({ origin }) => origin.author.isOwn)}
            />
          )}
        </div>
      </SidePanel>
      {detail && isNow && <PanelForm detail={detail} />}
    </>
  );
}

function mayWrite({ desk }: KpiDetail): boolean {
  return desk.mayRecordValue || desk.maySetNorm;
}

function NotYet({ query }: { readonly query: { readonly error: unknown; refetch: () => unknown } }) {
  const errors = useMessages('errors');
  if (query.error === null)
    return (
      <Loading>
        <SkeletonText lines={4} />
        <SkeletonChart size="normal" />
      </Loading>
    );
  return (
    <ErrorState title={errors('loadTitle')} onRetry={() => void query.refetch()}>
      {failureOf(query.error).message ?? errors('unavailable')}
    </ErrorState>
  );
}

interface DetailProps {
  readonly detail: KpiDetail;
}

/** The form that the address names, over the page; only in the present and for whom it is meant. */
function PanelForm({ detail }: DetailProps) {
  const { actie, open } = useKpisAddress();
  const close = () => open({ kpi: detail.kpi.kpiId });
  const { mayRecordValue, maySetNorm } = detail.desk;
  if (actie === 'vastleggen' && mayRecordValue) return <ValuesDialog detail={detail} onClose={close} />;
  if (actie === 'norm' && maySetNorm) return <NormDialog detail={detail} onClose={close} />;
  return null;
}

function PanelActions({ detail }: DetailProps) {
  const t = useMessages('kpis');
  const { open } = useKpisAddress();
  const { kpiId } = detail.kpi;
  const { mayRecordValue, maySetNorm } = detail.desk;
  return (
    <>
      {mayRecordValue && (
        <Button variant="primary" onClick={() => open({ kpi: kpiId, actie: 'vastleggen' })}>
          {t('panel.record')}
        </Button>
      )}
      {maySetNorm && (
        <Button onClick={() => open({ kpi: kpiId, actie: 'norm' })}>{t('panel.setNorm')}</Button>
      )}
    </>
  );
}
