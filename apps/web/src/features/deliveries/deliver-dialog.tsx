import type { Deliveries } from '@regietafel/contracts/liquidity/deliveries';
import type { AccountId } from '@regietafel/domain/core/ids';
import { WORSE_FROM_CENTS } from '@regietafel/domain/liquidity/deterioration';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useQuery } from '@tanstack/react-query';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { KringField } from '../../components/kring-field.tsx';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { deliveryDraftQuery } from '../../lib/liquidity/deliveries-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DraftSummary } from './draft-summary.tsx';
import { useMoney } from './use-money.ts';

interface DeliverDialogProps extends Pick<Deliveries, 'desk' | 'day'> {
  readonly onClose: () => void;
}

interface Draft {
  readonly kringId: Deliveries['desk']['kringen'][number]['id'] | null;
  readonly standPer: string | null;
  readonly sourceName: string;
  readonly gapsNote: string;
  readonly cause: string;
  readonly action: string;
  readonly signerId: AccountId | null;
  readonly mayWiden: boolean;
}

/** Delivers the own forecast as it stands now; of a worse one it asks the cause, what is done about it, and who signs too. */
export function DeliverDialog({ desk, day, onClose }: DeliverDialogProps) {
  const t = useMessages('deliveries');
  const { dossierId } = useDossier();
  const { data, error } = useQuery(deliveryDraftQuery(useTenantId(), dossierId));
  const kept = useDraft<Draft>(`delivery/${dossierId}`, () => ({
    kringId: usualKring(desk.kringen, 'forecast_delivery'),
    standPer: day,
    sourceName: '',
    gapsNote: '',
    cause: '',
    action: '',
    signerId: null,
    mayWiden: false,
  }));
  const { draft, change } = kept;
  const finish = () => {
    kept.forget();
    onClose();
  };
  const saving = useSave({ save: api.liquidity.deliver.mutate, done: t('deliver.asked'), onDone: finish });
  const submit = () =>
    saving.save({
      ...draft,
      dossierId,
      // The server says what is missing, field by field.
      kringId: draft.kringId ?? ('' as never),
      standPer: draft.standPer ?? '',
    });
  const isWorse = (data?.draft?.deterioration?.reasons.length ?? 0) > 0;
  return (
    <SaveDialog
      {...saving}
      title={t('deliver.title')}
      action={t('deliver.action')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
      onCancel={finish}
    >
      {(parts) => (
        <>
          <DraftNotice isRestored={kept.isRestored} onDiscard={kept.discard} />
          <p>{t(desk.isRetyping ? 'deliver.retyping' : 'deliver.lead')}</p>
          {error === null && <DraftSummary answer={data} />}
          <When parts={parts} draft={draft} change={change} isRetyping={desk.isRetyping} />
          {(data?.draft?.gaps.length ?? 0) > 0 && (
            <TextArea
              id={parts.idOf('gapsNote')}
              label={t('field.gapsNote')}
              isRequired
              value={draft.gapsNote}
              onChange={(gapsNote) => change({ gapsNote })}
              error={parts.errors.get('gapsNote')}
            />
          )}
          {isWorse && <Protocol parts={parts} draft={draft} change={change} desk={desk} />}
          <KringField
            id={parts.idOf('kringId')}
            kringen={desk.kringen}
            value={draft.kringId}
            onChange={(kringId) => change({ kringId, mayWiden: false })}
            error={parts.errors.get('kringId')}
            move={{
              from: data?.draft?.ownKringen ?? [],
              mayWiden: draft.mayWiden,
              onMayWiden: (mayWiden) => change({ mayWiden }),
              id: parts.idOf('mayWiden'),
              error: parts.errors.get('mayWiden'),
              isCopy: true,
            }}
          />
        </>
      )}
    </SaveDialog>
  );
}

interface FieldsProps {
  readonly parts: FormParts;
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
}

function When({ parts, draft, change, isRetyping }: FieldsProps & { readonly isRetyping: boolean }) {
  const t = useMessages('deliveries');
  return (
    <>
      <DateField
        id={parts.idOf('standPer')}
        label={t('field.standPer')}
        isRequired
        value={draft.standPer}
        onChange={(standPer) => change({ standPer })}
        error={parts.errors.get('standPer')}
      />
      {isRetyping && (
        <TextField
          id={parts.idOf('sourceName')}
          label={t('field.sourceName')}
          hint={t('field.sourceNameHint')}
          isRequired
          value={draft.sourceName}
          onChange={(sourceName) => change({ sourceName })}
          error={parts.errors.get('sourceName')}
        />
      )}
    </>
  );
}

type ProtocolProps = FieldsProps & Pick<Deliveries, 'desk'>;

/** What a worse forecast must be accompanied by. Whoever types one over tells what it says of that, if anything. */
function Protocol({ parts: { idOf, errors }, draft, change, desk }: ProtocolProps) {
  const t = useMessages('deliveries');
  const money = useMoney();
  const isAsked = !desk.isRetyping;
  return (
    <>
      <Notice tone="caution" title={t('deliver.worse')}>
        {isAsked && t('deliver.worseWhy', { threshold: money(WORSE_FROM_CENTS) })}
      </Notice>
      <TextArea
        id={idOf('cause')}
        label={t('field.cause')}
        hint={t('field.causeHint')}
        isRequired={isAsked}
        value={draft.cause}
        onChange={(cause) => change({ cause })}
        error={errors.get('cause')}
      />
      <TextArea
        id={idOf('action')}
        label={t('field.action')}
        isRequired={isAsked}
        value={draft.action}
        onChange={(action) => change({ action })}
        error={errors.get('action')}
      />
      {isAsked && (
        <NativeSelect
          id={idOf('signerId')}
          label={t('field.signer')}
          hint={t(desk.signers.length === 0 ? 'field.nobody' : 'field.signerHint')}
          isRequired
          options={[
            { value: '' as AccountId | '', label: t('field.signerChoose') },
            ...desk.signers.map(({ accountId, name }) => ({
              value: accountId as AccountId | '',
              label: name,
            })),
          ]}
          value={draft.signerId ?? ''}
          onChange={(signerId) => change({ signerId: signerId === '' ? null : signerId })}
          error={errors.get('signerId')}
        />
      )}
    </>
  );
}
