import { DateField } from '@regietafel/ui/components/date-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { AlsoEditing } from '../../components/live/also-editing.tsx';
import { api } from '../../lib/api/client.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { ChangeDialog, type ChangeDialogProps } from './change-dialog.tsx';
import { SaidFields } from './fields.tsx';

interface Draft {
  readonly dueOn: string | null;
  readonly moveReason: string;
  readonly standPer: string | null;
  readonly source: string;
}

/** Moves the due date, with the reason that stays with it for ever. */
export function MoveDialog({ today, ...props }: ChangeDialogProps) {
  const t = useMessages('agreements');
  const format = useFormat();
  const { dossierId } = useDossier();
  const { agreementId } = props.agreement;
  const kept = useDraft<Draft>(`agreement-move/${agreementId}`, () => ({
    dueOn: null,
    moveReason: '',
    standPer: today,
    source: '',
  }));
  const { draft, change: set } = kept;
  return (
    <ChangeDialog
      {...props}
      onDone={kept.forget}
      title={t('move')}
      done={t('moved')}
      save={(base) =>
        api.agreements.move.mutate({
          ...base,
          ...draft,
          dueOn: draft.dueOn ?? '',
          standPer: draft.standPer ?? '',
        })
      }
    >
      {(parts, current) => (
        <>
          <DraftNotice isRestored={kept.isRestored} onDiscard={kept.discard} />
          <AlsoEditing
            dossierId={dossierId}
            subject={{ kind: 'agreement', id: agreementId }}
            kringId={props.agreement.origin.kring.id}
          />
          <DateField
            id={parts.idOf('dueOn')}
            label={t('field.newDueOn')}
            hint={t('field.newDueOnHint', {
              day: format.date(current.dueOn),
              first: format.date(current.firstDueOn),
            })}
            isRequired
            value={draft.dueOn}
            onChange={(dueOn) => set({ dueOn })}
            error={parts.errors.get('dueOn')}
          />
          <TextArea
            id={parts.idOf('moveReason')}
            label={t('field.reason')}
            hint={t('field.reasonHint')}
            isRequired
            value={draft.moveReason}
            onChange={(moveReason) => set({ moveReason })}
            error={parts.errors.get('moveReason')}
          />
          <SaidFields parts={parts} draft={draft} set={set} />
        </>
      )}
    </ChangeDialog>
  );
}
