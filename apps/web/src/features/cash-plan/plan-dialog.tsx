import { type Plans, plansConflict } from '@regietafel/contracts/liquidity/plans';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import { DateField } from '@regietafel/ui/components/date-field';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea } from '@regietafel/ui/components/text-field';
import { type ReactNode, useState } from 'react';
import { ChosenKringField, useKringChoice } from '../../components/chosen-kring-field.tsx';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

interface PlanDialogProps {
  readonly title: string;
  readonly action?: string;
  readonly size?: 'small' | 'large';
  readonly plans: Plans;
  /** The whole plan as it becomes, when the person saves. */
  readonly makePlan: () => CashPlan;
  readonly onClose: () => void;
  readonly children: (parts: FormParts) => ReactNode;
}

type Input = Parameters<typeof api.liquidity.recordPlan.mutate>[0];

/** A form for a part of the own plan: what it makes is recorded as the plan's next state, with its day, note and kring. */
export function PlanDialog({
  title,
  action,
  size = 'small',
  plans,
  makePlan,
  onClose,
  children,
}: PlanDialogProps) {
  const t = useMessages('cashPlan');
  const common = useMessages('common');
  const { dossierId } = useDossier();
  // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
  const [before, setBefore] = useState(() => ownPlan(plans));
  const [standPer, setStandPer] = useState<string | null>(plans.day);
  const [note, setNote] = useState(before?.note ?? '');
  const kring = useKringChoice(plans.desk.kringen, 'cash_plan', before?.origin.kring.id);
  const { kringId, mayWiden } = kring;
  const saving = useSave<Input>({
    save: api.liquidity.recordPlan.mutate,
    done: t('recorded'),
    onDone: onClose,
  });
  const conflict = overtakenBy(saving.failure, plansConflict) ?? undefined;
  const submit = () => {
    const upon = conflict === undefined ? before : ownPlan(conflict);
    setBefore(upon);
    saving.save({
      dossierId,
      kringId: kringId ?? '',
      mayWiden,
      supersedes: upon?.revisionId ?? null,
      standPer: standPer ?? '',
      note,
      plan: makePlan(),
    });
  };
  return (
    <SaveDialog
      {...saving}
      title={title}
      size={size}
      action={action ?? common('save')}
      onSubmit={submit}
      onClose={onClose}
      refusal={
        conflict && (
          <Notice tone="caution" role="alert">
            {t('conflict')}
          </Notice>
        )
      }
    >
      {(parts) => (
        <>
          {children(parts)}
          <TextArea
            id={parts.idOf('note')}
            label={`${t('field.note')} (${common('optional')})`}
            maxLength={4000}
            value={note}
            onChange={setNote}
            error={parts.errors.get('note')}
          />
          <DateField
            id={parts.idOf('standPer')}
            label={t('field.standPer')}
            isRequired
            value={standPer}
            onChange={setStandPer}
            error={parts.errors.get('standPer')}
          />
          <ChosenKringField
            choice={kring}
            from={before === undefined ? [] : [before.origin.kring.id]}
            parts={parts}
          />
        </>
      )}
    </SaveDialog>
  );
}

function ownPlan({ books }: Plans) {
  return books.find(({ author }) => author.isOwn)?.plan ?? undefined;
}
