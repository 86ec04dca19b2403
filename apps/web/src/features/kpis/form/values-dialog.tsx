import { kpiConflict, recordValuesInput } from '@regietafel/contracts/kpis/kpis';
import { addMonths, monthOf } from '@regietafel/domain/core/dates';
import { Button } from '@regietafel/ui/components/button';
import { useState } from 'react';
import { ChosenKringField, useKringChoice } from '../../../components/chosen-kring-field.tsx';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import type { Failure } from '../../../lib/api/failure.ts';
import { overtakenBy } from '../../../lib/api/overtaken.ts';
import { useCheckedSave } from '../../../lib/api/use-checked-save.ts';
import { useLanguage } from '../../../lib/i18n/language.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import type { KpiDetail } from '../queries.ts';
import { checkInput, refusalOf } from './check-input.ts';
import { MonthField } from './month-field.tsx';
import { ValuesConflict } from './values-conflict.tsx';
import { draftMonths, type MonthDraft, type NewMonth, readDrafts } from './values-draft.ts';

const MONTHS_AT_ONCE = 6;
const MOST_MONTHS = 60;

type Input = Parameters<typeof api.kpis.recordValues.mutate>[0];

interface ValuesDialogProps {
  readonly detail: KpiDetail;
  readonly onClose: () => void;
}

/** The form to record months of one KPI: filled with what stands, with the figures of others beside it. */
export function ValuesDialog({ detail, onClose }: ValuesDialogProps) {
  const t = useMessages('kpis');
  const common = useMessages('common');
  const language = useLanguage();
  const { dossierId } = useDossier();
  const { kpiId, unit, name } = detail.kpi;
  const last = addMonths(monthOf(detail.day), -1);
  // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
  const [own, setOwn] = useState(detail.own);
  const [drafts, setDrafts] = useState(() => draftMonths(own, unit, last, MONTHS_AT_ONCE));
  const kring = useKringChoice(detail.desk.kringen, 'kpi_value', own.at(-1)?.kringId);
  const { kringId, mayWiden } = kring;
  const [sent, setSent] = useState<readonly NewMonth[]>([]);
  const saving = useCheckedSave<Input>({
    save: api.kpis.recordValues.mutate,
    done: common('saved'),
    onDone: onClose,
  });
  const conflict = overtakenBy(saving.refused, kpiConflict) ?? undefined;

  const submit = () => {
    const upon = conflict?.own ?? own;
    setOwn(upon);
    const { values, emptied } = readDrafts(drafts, upon, unit);
    const wiped = emptied.map((month) => fieldError(month, t('form.emptied')));
    const nothing = values.length === 0 ? [fieldError(last, t('form.nothing'))] : [];
    if (wiped.length + nothing.length > 0) {
      saving.check(refusalOf(wiped.length > 0 ? wiped : nothing));
      return;
    }
    const { data, failure } = checkInput(
      recordValuesInput,
      { dossierId, kpiId, kringId, mayWiden, values },
      language,
    );
    setSent(values);
    saving.check(failure);
    if (data !== null) saving.save(data);
  };
  const change = (next: MonthDraft) =>
    setDrafts((before) => before.map((draft) => (draft.month === next.month ? next : draft)));

  return (
    <SaveDialog
      {...saving.shown}
      title={`${t('form.values')}: ${name}`}
      action={common('save')}
      onSubmit={submit}
      onClose={onClose}
      failure={byMonth(saving.shown.failure, sent)}
      refusal={conflict && <ValuesConflict drafts={drafts} own={conflict.own} before={own} unit={unit} />}
    >
      {(parts) => (
        <>
          <p>
            {t('form.valuesLead')} {t('form.inUnit', { unit: t(`form.unit.${unit}`) })}
          </p>
          <div className="rt-kpi-months">
            {drafts.map((draft) => (
              <MonthField
                key={draft.month}
                draft={draft}
                detail={detail}
                own={own}
                onChange={change}
                {...parts}
              />
            ))}
          </div>
          {drafts.length < MOST_MONTHS && (
            <div>
              <Button
                icon="add"
                onClick={() =>
                  setDrafts((before) => [
                    ...before,
                    ...draftMonths(own, unit, addMonths(last, -before.length), MONTHS_AT_ONCE),
                  ])
                }
              >
                {t('form.earlier')}
              </Button>
            </div>
          )}
          <ChosenKringField choice={kring} from={own.map((one) => one.kringId)} parts={parts} />
        </>
      )}
    </SaveDialog>
  );
}

function fieldError(path: string, message: string): Failure['fields'][number] {
  return { path, messageKey: 'field.invalid', message };
}

/** Refusals by the month of their field: the server counts the months that were sent, the form shows others too. */
function byMonth(failure: Failure | null, sent: readonly NewMonth[]): Failure | null {
  if (failure === null) return null;
  return {
    ...failure,
    fields: failure.fields.map((field) => {
      const [, index] = /^values\.(\d+)\./.exec(field.path) ?? [];
      const month = index === undefined ? undefined : sent[Number(index)]?.month;
      return month === undefined ? field : { ...field, path: month };
    }),
  };
}
