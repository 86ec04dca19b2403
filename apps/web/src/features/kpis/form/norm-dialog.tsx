import { kpiConflict, recordNormInput } from '@regietafel/contracts/kpis/kpis';
import { Notice } from '@regietafel/ui/components/notice';
import { useState } from 'react';
import { ChosenKringField, useKringChoice } from '../../../components/chosen-kring-field.tsx';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { overtakenBy } from '../../../lib/api/overtaken.ts';
import { useCheckedSave } from '../../../lib/api/use-checked-save.ts';
import { useFormat } from '../../../lib/format/format.ts';
import { useLanguage } from '../../../lib/i18n/language.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import type { KpiDetail } from '../queries.ts';
import { useKpiWords } from '../use-kpi-words.ts';
import { checkInput } from './check-input.ts';
import { normDraft, normOfDraft } from './norm-draft.ts';
import { NormFields } from './norm-fields.tsx';

interface NormDialogProps {
  readonly detail: KpiDetail;
  readonly onClose: () => void;
}

type Input = Parameters<typeof api.kpis.recordNorm.mutate>[0];

/** The form to set a norm: filled with the one that holds. */
export function NormDialog({ detail, onClose }: NormDialogProps) {
  const t = useMessages('kpis');
  const common = useMessages('common');
  const language = useLanguage();
  const { dossierId } = useDossier();
  const { kpi, desk, day } = detail;
  // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
  const [before, setBefore] = useState(() => ownNorm(detail));
  const [draft, setDraft] = useState(() => normDraft(kpi, day));
  const kring = useKringChoice(desk.kringen, 'kpi_norm', before?.origin.kring.id);
  const { kringId, mayWiden } = kring;
  const saving = useCheckedSave<Input>({
    save: api.kpis.recordNorm.mutate,
    done: common('saved'),
    onDone: onClose,
  });
  const conflict = overtakenBy(saving.refused, kpiConflict) ?? undefined;

  const submit = () => {
    const upon = conflict === undefined ? before : ownNorm(conflict);
    setBefore(upon);
    const { data, failure } = checkInput(
      recordNormInput,
      {
        dossierId,
        kpiId: kpi.kpiId,
        kringId,
        mayWiden,
        supersedes: upon?.revisionId ?? null,
        ...normOfDraft(draft, kpi),
      },
      language,
    );
    saving.check(failure);
    if (data !== null) saving.save(data);
  };

  return (
    <SaveDialog
      {...saving.shown}
      title={`${t('form.norm')}: ${kpi.name}`}
      action={common('save')}
      onSubmit={submit}
      onClose={onClose}
      refusal={conflict && <NormConflict current={conflict} />}
    >
      {(parts) => (
        <>
          <p>{t('form.normLead')}</p>
          <NormFields kpi={kpi} draft={draft} onChange={setDraft} {...parts} />
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

/** The norm that the own organisation set last: a next one follows it. */
function ownNorm({ norms }: KpiDetail): KpiDetail['norms'][number] | undefined {
  return norms.find(({ origin }) => origin.author.isOwn);
}

function NormConflict({ current }: { readonly current: KpiDetail }) {
  const t = useMessages('kpis');
  const format = useFormat();
  const words = useKpiWords(current.kpi.unit);
  const theirs = ownNorm(current);
  return (
    <Notice tone="caution" role="alert" title={t('conflict.title')}>
      {theirs && t('conflict.norm', { norm: words.norm(theirs), from: format.date(theirs.validFrom) })}
    </Notice>
  );
}
