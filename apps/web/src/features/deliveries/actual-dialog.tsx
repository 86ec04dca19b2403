import { type Plans, plansConflict } from '@regietafel/contracts/liquidity/plans';
import type { YearMonth } from '@regietafel/domain/core/dates';
import { Notice } from '@regietafel/ui/components/notice';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChosenKringField, useKringChoice } from '../../components/chosen-kring-field.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useCheckedSave } from '../../lib/api/use-checked-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useLanguage } from '../../lib/i18n/language.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { plansQuery } from '../../lib/liquidity/books-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import {
  type ActualDraft,
  actualDraft,
  actualLines,
  actualMonths,
  nextMonth,
  ownActual,
  readActual,
} from './actual-draft.ts';
import { ActualFields, OriginFields, WhichMonth } from './actual-fields.tsx';
import { useActualProblems } from './use-actual-problems.ts';
import './actual-dialog.css';

interface ActualDialogProps {
  /** First months of the deliveries, against which what came true is held. */
  readonly delivered: readonly YearMonth[];
  readonly onClose: () => void;
}

/** The form for what came true of a month; another month is another form. */
export function ActualDialog({ delivered, onClose }: ActualDialogProps) {
  const { dossierId } = useDossier();
  const { data: plans, isFetching } = useSuspenseQuery(
    plansQuery(useTenantId(), { dossierId, asOf: useAsOf() }),
  );
  const [month, setMonth] = useState(() => nextMonth(plans));
  // What stands may have been recorded a moment ago: the form starts from what the server says now.
  const [isCurrent, setCurrent] = useState(!isFetching);
  if (!isCurrent && !isFetching) setCurrent(true);
  if (!isCurrent) return null;
  return (
    <ActualForm
      key={month}
      plans={plans}
      month={month}
      months={actualMonths(plans, delivered)}
      onMonth={setMonth}
      onClose={onClose}
    />
  );
}

interface ActualFormProps {
  readonly plans: Plans;
  readonly month: YearMonth;
  readonly months: readonly YearMonth[];
  readonly onMonth: (month: YearMonth) => void;
  readonly onClose: () => void;
}

type Input = Parameters<typeof api.liquidity.recordActual.mutate>[0];

function ActualForm({ plans, month, months, onMonth, onClose }: ActualFormProps) {
  const t = useMessages('deliveries');
  const common = useMessages('common');
  const format = useFormat();
  const language = useLanguage();
  const failureOf = useActualProblems();
  const { dossierId } = useDossier();
  const lines = actualLines(plans, month);
  const kept = useDraft<ActualDraft>(`actual/${dossierId}/${month}`, () =>
    actualDraft(plans, { month, lines, language }),
  );
  const { draft, change } = kept;
  const kring = useKringChoice(plans.desk.kringen, 'cash_actual', draft.kringId);
  const { kringId, mayWiden } = kring;
  const finish = () => {
    kept.forget();
    onClose();
  };
  const saving = useCheckedSave<Input>({
    save: api.liquidity.recordActual.mutate,
    done: t('actual.recorded', { month: format.month(month) }),
    onDone: finish,
  });
  const conflict = overtakenBy(saving.refused, plansConflict) ?? undefined;
  const submit = () => {
    const { closingCents, lines: told, problems } = readActual(draft, lines, language);
    saving.check(problems.length === 0 ? null : failureOf(problems));
    if (problems.length > 0) return;
    // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
    const supersedes = conflict ? (ownActual(conflict, month)?.revisionId ?? null) : draft.supersedes;
    change({ supersedes });
    const { source, standPer } = draft;
    saving.save({
      ...{ dossierId, kringId: kringId ?? '', mayWiden, supersedes, standPer: standPer ?? '' },
      ...{ month, closingCents, lines: told, source },
    });
  };
  return (
    <SaveDialog
      {...saving.shown}
      title={t(draft.supersedes === null ? 'actual.title' : 'actual.titleAgain', {
        month: format.month(month),
      })}
      size="large"
      action={common('save')}
      onSubmit={submit}
      onClose={onClose}
      onCancel={finish}
      refusal={
        conflict && (
          <Notice tone="caution" role="alert">
            {t('actual.conflict')}
          </Notice>
        )
      }
    >
      {(parts) => (
        <>
          <WhichMonth plans={plans} month={month} months={months} onMonth={onMonth} parts={parts} />
          <DraftNotice isRestored={kept.isRestored} onDiscard={kept.discard} />
          <ActualFields month={month} lines={lines} draft={draft} change={change} parts={parts} />
          <OriginFields draft={draft} change={change} parts={parts} />
          <ChosenKringField
            choice={kring}
            from={draft.kringId === null ? [] : [draft.kringId]}
            parts={parts}
          />
        </>
      )}
    </SaveDialog>
  );
}
