import type { RiskId } from '@regietafel/domain/core/ids';
import { Button } from '@regietafel/ui/components/button';
import { Stack } from '@regietafel/ui/components/card';
import { ErrorState, Notice } from '@regietafel/ui/components/notice';
import { SidePanel } from '@regietafel/ui/components/side-panel';
import { Loading, SkeletonText } from '@regietafel/ui/components/skeleton';
import { useQuery } from '@tanstack/react-query';
import { RecordTrail } from '../../../components/audit/record-trail.tsx';
import { PresentPeople } from '../../../components/live/present-people.tsx';
import { SubjectThread } from '../../../components/threads/subject-thread.tsx';
import { failureOf } from '../../../lib/api/failure.ts';
import { useAsOf } from '../../../lib/history/use-as-of.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { RemoveDialog } from '../form/remove-dialog.tsx';
import { RiskFormDialog } from '../form/risk-form-dialog.tsx';
import { type Register, type Risk, riskQuery } from '../queries.ts';
import { useRegisterAddress } from '../register/use-register-address.ts';
import { RiskAssessments } from './risk-assessments.tsx';
import { RiskFacts } from './risk-facts.tsx';
import { RiskHistory } from './risk-history.tsx';

interface RiskPanelProps {
  readonly riskId: RiskId;
  readonly register: Register;
  readonly isEditable: boolean;
  readonly onClose: () => void;
}

/** Everything of one risk, beside the register. */
export function RiskPanel({ riskId, register, isEditable, onClose }: RiskPanelProps) {
  const t = useMessages('risks');
  const errors = useMessages('errors');
  const asOf = useAsOf();
  const { dossierId } = useDossier();
  const { data, error, refetch } = useQuery(riskQuery(useTenantId(), { dossierId, riskId, asOf }));
  const row = register.rows.find((one) => one.riskId === riskId);
  const content = data?.content ?? row?.content;
  const mayChange = isEditable && data?.origin.author.mayWrite === true && register.desk.mayRecord;
  return (
    <SidePanel
      title={content?.title ?? t('risk')}
      kicker={content ? t('riskNumber', { number: content.number }) : t('risk')}
      onClose={onClose}
      actions={data && mayChange && <RiskActions risk={data} register={register} />}
    >
      {data && <RiskDetails risk={data} register={register} isEditable={isEditable} />}
      {!data && error && (
        <ErrorState title={errors('loadTitle')} onRetry={() => void refetch()}>
          {failureOf(error).message ?? errors('unavailable')}
        </ErrorState>
      )}
      {!data && !error && (
        <Loading>
          <SkeletonText lines={12} />
        </Loading>
      )}
    </SidePanel>
  );
}

interface DetailsProps {
  readonly risk: Risk;
  readonly register: Register;
  readonly isEditable: boolean;
}

function RiskDetails({ risk, register, isEditable }: DetailsProps) {
  const t = useMessages('risks');
  const { dossierId } = useDossier();
  return (
    <Stack>
      {risk.removedReason !== null && (
        <Notice tone="info" title={t('removed')}>
          {risk.removedReason}
        </Notice>
      )}
      <PresentPeople
        dossierId={dossierId}
        at={{ subject: { kind: 'risk', id: risk.riskId }, kringId: risk.origin.kring.id }}
      />
      <RiskFacts risk={risk} />
      <RiskAssessments risk={risk} register={register} isEditable={isEditable} />
      <RiskHistory risk={risk} />
      <RecordTrail
        dossierId={dossierId}
        subject={{ kind: 'risk', id: risk.riskId }}
        isOwn={risk.origin.author.mayWrite}
      />
      <SubjectThread dossierId={dossierId} subject={{ kind: 'risk', id: risk.riskId }} />
    </Stack>
  );
}

function RiskActions({ risk, register }: Omit<DetailsProps, 'isEditable'>) {
  const common = useMessages('common');
  const { search, change } = useRegisterAddress();
  const close = () => change({ actie: undefined });
  return (
    <>
      <Button icon="edit" onClick={() => change({ actie: 'wijzigen' })}>
        {common('edit')}
      </Button>
      {risk.removedReason === null && (
        <Button variant="subtle" onClick={() => change({ actie: 'verwijderen' })}>
          {common('remove')}
        </Button>
      )}
      {search.actie === 'wijzigen' && <RiskFormDialog register={register} risk={risk} onClose={close} />}
      {search.actie === 'verwijderen' && (
        <RemoveDialog
          risk={risk}
          today={register.day}
          onRemoved={() => change({ risico: undefined, actie: undefined })}
          onClose={close}
        />
      )}
    </>
  );
}
